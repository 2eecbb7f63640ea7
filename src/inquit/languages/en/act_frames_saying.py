"""Phrases of telling, foreseeing, binding oneself and having in mind; how they are written stands in `act_frames.py`.

Source: frames of VerbNet and FrameNet, codes of CAMEO, each row with its own; idioms from general dictionaries.
"""

from inquit.languages.en.acts import Row

ROWS: tuple[Row, ...] = (
    (
        "state",
        "Statement, Telling",
        """
        tell PARTY that, tell PARTY how, tell PARTY about, tell PARTY of, let it be known, let ~ know, make clear,
        make it clear, make it plain, make plain, make known, make public, make the point, make the case, point out,
        point to, have it that, go on record, go public with, set out, lay out, spell out, put it, put forward the
        view, put it to, hold forth, speak out, speak up, speak of, weigh in, chip in, chime in, open up, take the
        stand, take to ~ to say, hold that, pass on, pass along, get across, fill in, swear that ~ had|was|were|did,
        rule in, swear under|on oath that, swear in, swear he|she|it|they had|was|were|did|has|have, swear to the,
        swear blind, call it a day, hit the headlines, give evidence, give details, give ~ account, give ~ interview,
        give ~ reason, give ~ explanation, offer ~ explanation, offer ~ details, offer ~ reason, offer ~ account,
        offer ~ comment, call a|an|the ~ press conference, call ~ conference, shed light on, be said to, be reported
        to, be rumoured to, be understood to, be known to, bear witness, break the news, break ~ silence, draw on, be
        drawn, sum up, sign ~ letter|statement|petition, be quoted as, be on record as, suggest that, suggest
        it|he|she|they is|was|were|had|has|have|are|may|might|would|did, suggest PARTY
        is|are|was|were|had|has|have|would|did|may|might|will, mean that, cast ~ as, hold up ~ as, stand by, stick to,
        report back, have ~ to say, have to say, take up the story, shout out, cry out, call out, find that, confirm
        that, hear that, write that, come up with, fire back, shoot back, hit send, name PARTY as, drop ~ hint, read
        out, read from, go into detail, direct attention, draw attention, want it known, leave word, send word, put on
        record, state for the record, plead ignorance, claim to, claim responsibility, claim credit, claim victory,
        answer questions, respond to questions, field questions
        """,
    ),
    (
        "predict",
        "Predicting, Expectation",
        """
        pencil in, be heading for, be headed for, be in for, be braced for, brace for, tip PARTY DO, tip PARTY for,
        tip PARTY as, tip for, tip to, reckon ~ will|would, estimate ~ will|would, calculate ~ will|would, see ~
        rising|falling|growing|reaching|winning|losing|shrinking|doubling|dropping|hitting|climbing|slowing|topping,
        see ~ coming, see ~ as likely, be set DO, be likely DO, be due DO, be bound DO, be slated DO, look likely,
        look set, point to a|an ~
        WEATHER|may|june|july|august|september|october|november|december|january|february|march|april, promise ~
        WEATHER, suggest a|an ~ WEATHER, make ~ favourite|favorite|favourites|favorites|shot|odds, make PARTY
        a|an|the|strong ~ favourite|favorite|favourites|favorites|shot, give ~ per cent|percent chance, give ~
        months|weeks|days|years, put ~ chance|chances|odds|probability ~ at, give PARTY ~ chance|chances, give ~
        chance|chances of, have ~ down to, bank on, count on ~ DOING, look forward to, look ahead to, paint a ~
        picture of, hold out the prospect of, raise the prospect of, give ~ no|little chance, write off ~ chances,
        call it for, call the race, read the future, be projected, back PARTY to win|beat|lift|take, fancy PARTY DO,
        be a matter of time, see no end to, expect ~ to|of|from, be on course, be on track, be in line to, give PARTY
        odds, quote ~ odds, put money on, place ~ at ~ to one, rate ~ chances
        """,
    ),
    (
        "warn",
        "Warning, CAMEO 010",
        """
        advise against, advise PARTY against, advise PARTY not, counsel against, recommend against, speak of ~
        danger|risk|dangers|risks, raise ~ alarm, sound ~ alarm, sound ~ warning, fire ~ warning, fire ~ shot across,
        put PARTY on alert, sound a note of caution, strike a note of caution, sound the death knell, raise ~ red
        flag|flags, raise red flags, raise a flag, flag up, flag ~ risk|risks|danger, wave ~ red flag, draw attention
        to ~ danger|risk|dangers|risks, alert PARTY to, put PARTY on notice, put PARTY on guard, give ~ warning, issue
        ~ warning, issue ~ alert, highlight ~ danger|dangers|risk|risks|threat, stress ~ danger|dangers|risk|risks,
        urge caution, urge ~ caution, urge vigilance, cry wolf, ring ~ alarm, ring ~ bell, voice ~ alarm, express ~
        alarm, raise the spectre of, raise the specter of, raise the possibility of ~ collapse|disaster, tell PARTY to
        beware, tell PARTY to watch, remind PARTY of ~ danger|risk|dangers|risks, remind PARTY that ~
        dangerous|fatal|fine|risk, caution PARTY, sow fear, foreshadow ~ disaster, tell ~ of the dangers, point to ~
        danger|risk|dangers|risks|threat|hazard, point out ~ danger|risk|dangers|risks, call attention to ~
        danger|risk, urge PARTY to beware, urge PARTY to be careful, urge PARTY not to ~ at ~ risk
        """,
    ),
    (
        "threaten",
        "Commitment to harm, CAMEO 13",
        """
        vow WORST, vow to WORST, vow ~ WORST, swear WORST, swear to WORST, swear ~ WORST, promise WORST, promise to
        WORST, promise ~ WORST, pledge to WORST, vow to make ~ pay, promise to make ~ pay, swear to make ~ pay, warn
        of ~ retaliation|reprisal|reprisals|consequences|sanctions|strikes|revenge|response, warn ~ of ~
        retaliation|reprisal|reprisals|consequences|revenge, issue ~ ultimatum, give ~ ultimatum, set ~ ultimatum,
        deliver ~ ultimatum, deliver ~ threat, make ~ threat, make threats, rattle ~ sabre|saber|sabres, talk of
        revenge, speak of revenge|retaliation|reprisals, brandish, hold ~ to ransom, hold out the threat of, raise the
        threat of, hold a gun to, put a gun to, shake ~ fist at, bare ~ teeth, put a price on ~ head, put ~ price on ~
        head, serve notice that, be out for revenge, be out for blood, dangle ~ threat, hang ~ threat over, wave ~ big
        stick, tell PARTY to ~ or else, tell PARTY to ~ or face, order PARTY to ~ or face, warn PARTY to ~ or face,
        warn to ~ or face, warn ~ or face, flash ~ knife
        """,
    ),
    (
        "promise",
        "Commitment, CAMEO 03",
        """
        give ~ word, give ~ guarantee, give ~ assurance, give ~ assurances, give ~ pledge, give ~ undertaking, give ~
        promise, give ~ commitment, give ~ oath, make ~ promise, make ~ pledge, make ~ commitment, make ~ vow, make ~
        solemn, assure PARTY ~ would|will, assure ~ would|will, reassure ~ would|will, commit to, commit ~self, commit
        ~selves, take ~ oath to, take a vow, swear an oath to, put ~ name to ~ pledge, stake ~ reputation on, vouch
        for, undertake DO, bind ~self, bind ~selves, swear to DO, swear DO, swear ~ will|would, swear allegiance,
        swear not, pledge allegiance, cross ~ heart, set ~self the goal, be committed to, hold out the promise, stand
        surety, sign ~ pledge, vow that, guarantee that, promise that, promise PARTY, offer ~
        guarantee|guarantees|assurance|assurances|pledge, tell PARTY ~ promise
        """,
    ),
    (
        "think",
        "Opinion, Awareness, Experiencer_focus",
        """
        have ~ hunch, take a dim view, take ~ dim view, hold the view, hold ~ opinion|view|belief, take the view, take
        ~ view, take ~ as, take it that, be of the view, be of the opinion, be of ~ view|opinion|mind, be convinced,
        be confident, be certain, be sure, be sceptical, be skeptical, be doubtful, be hopeful, be optimistic, be
        pessimistic, be worried, be concerned, be afraid, be in ~ doubt, be under ~ impression, be inclined to, be
        persuaded, be believed, be thought, be feared, be considered, be regarded, be seen as, be viewed as, be held
        to be, have ~ doubt|doubts, have ~ hope|hopes|high hopes, have ~
        faith|confidence|suspicion|suspicions|impression|feeling|misgivings|reservations|opinion|view, have faith,
        have ~ in mind, have come to, come to think|believe|see|regard|suspect, come to the conclusion, express ~ doub
        t|doubts|hope|hopes|fear|fears|concern|concerns|belief|confidence|worry|worries|opinion|view|scepticism|skepti
        cism|misgivings|reservations|suspicion|optimism|unease|conviction, voice ~ doubt|doubts|hope|hopes|fear|fears|
        concern|concerns|belief|confidence|worry|worries|opinion|view|scepticism|skepticism|misgivings|reservations|un
        ease, raise ~ doubt|doubts|concern|concerns, raise doubts, raise concerns, cast doubt, cast ~ doubt, share ~
        hope|fear|fears|worry, figure out, see ~ as, treat ~ as, see in, look on ~ as, look upon ~ as, view ~ as,
        regard ~ as, consider ~ as, make of, reckon ~ as, count ~ among, rate ~ as, believe in, doubt QUESTION, be in
        two minds, wonder about ~ wisdom, put ~ down to, lean towards, jump to ~ conclusion, lose ~ faith|hope|sleep,
        cling to the hope, cling to ~ hope|belief, hold out hope, hold out ~ hope, pin ~ hopes on, keep ~ fingers
        crossed, cross ~ fingers, hold ~ to be, have it in ~ mind, harbour|harbor ~ doubts|hopes|fears, nurse ~
        hopes|suspicion, cherish ~ hope, entertain ~ hope|doubts, speak of ~ hope|fear, smell a rat, give ~ opinion,
        offer ~ opinion|view, think of ~ as, find it hard to believe, find it
        """,
    ),
    (
        "intend",
        "Purpose, Desiring, Deciding, CAMEO 03",
        """
        announce plan|plans|intention, announce ~ plan|plans|intention, unveil plans DO, have plans, have ~ plans,
        have ~ intention, have every intention, have ~ mind to, have ~ sights on, have designs on, have ~ heart set
        on, have ~ eye on, mean DO, mean PARTY DO, be meant DO, be considering, be weighing, be thinking of|about, be
        mulling, be pondering, be contemplating, be toying with, be exploring, be looking at, be looking to, be
        planning, be going to, be about to, be preparing, be determined, be keen to, be eager to, be bent on, be
        intent on, be minded to, be poised to, be gearing up, be set on, be out to, be hell-bent, be ready to,
        consider DOING, weigh, weigh up, mull, mull over, contemplate DOING, think of|about DOING, toy with, flirt
        with, explore, look to, look at DOING, set ~ sights on, set ~ heart on, set ~ mind on, set out to, set ~ goal,
        make up ~ mind|minds, make up ~ mind, make plans, make ~ plans, make ~ mind up, draw up plans, draw up ~
        plans, lay plans, hatch ~ plan|plot, decide on, decide DO, opt for, opt DO, choose DO, seek DO, seek to, try
        DO, like DO, like PARTY DO, want to, signal ~ intention|intent, state ~ intention, declare ~ intention,
        declare ~ intent, express ~ intention|desire|wish|interest|willingness|readiness|determination, voice ~
        desire|wish|willingness|readiness, show ~ interest in, aim for, aim at, aim DO, plan on, plan for, prepare DO,
        prepare for, gear up, work towards, work on ~ plan, vow to fight on, resolve DO, reserve the right, leave open
        ~ option|possibility, leave the door open, leave ~ door open, keep open the option, keep ~ options open, keep
        ~ option, eye up, have set ~self, have half a mind, be on the verge of, be in talks DO, be in talks about, be
        in talks over, turn over in, entertain the idea, entertain ~ idea, play with ~ idea
        """,
    ),
)
