"""Phrases of blame, praise, thanks, grief and guilt; how they are written stands in `act_frames.py`.

Source: frames of VerbNet and FrameNet, codes of CAMEO, each row with its own; idioms from general dictionaries.
"""

from inquit.languages.en.acts import Row

ROWS: tuple[Row, ...] = (
    (
        "accuse",
        "Judgment_communication, Notification_of_charges, CAMEO 11",
        """
        hit out, hit back at, hit at, lash out, lash into, lash PARTY for, round on, turn on PARTY for, lay into, tear
        into, rip into, light into, pitch into, tee off on, let fly at, let rip at, let loose on, sound off, take aim
        at, take a swipe at, take a dig at, take ~ shot at, take ~ shots at, take ~ swipe at, take issue with, take
        exception to, take a pop at, take PARTY to task, take umbrage at, take PARTY apart, haul PARTY over, haul ~
        over the coals, rake ~ over the coals, call PARTY on the carpet, call PARTY out, challenge PARTY
        over|on|about, call out PARTY for, call ~ into question, call PARTY names, give PARTY ~
        dressing-down|tongue-lashing|earful, give PARTY a piece of, give vent to ~ anger|fury, put the blame, put ~
        blame, put ~ fault, put it down to ~ negligence|incompetence|greed, lay the blame, lay ~ blame, lay ~ at ~
        door, lay ~ charge, pin the blame, pin ~ on, pin ~ blame, point the finger, point a finger, point ~ finger,
        point fingers, have only ~ to blame, be to blame, have ~ to answer for, hold PARTY responsible, hold ~
        accountable|liable|guilty|responsible, find fault, find ~ guilty, find ~ wanting, level ~ at|against, pour
        scorn, pour ~ scorn, heap scorn, heap ~ scorn, heap ~ blame|abuse|opprobrium, hurl ~ at, hurl insults|abuse,
        fling ~ at, throw ~ mud, sling mud, cast aspersions, cast the blame, cast ~ blame, cast ~ slur, poke fun at,
        make fun of, make a mockery of, fire ~ broadside, fire ~ salvo, fire off at, launch ~ attack, come under ~
        fire|attack|criticism, launch ~ tirade, launch into ~ attack|tirade, launch ~ broadside, mount ~ attack, go
        after, go for the, go to town on, have a go at, have ~ dig, have ~ pop at, have harsh|strong words, have ~
        harsh words, be harsh about, rail against, rail at, inveigh against, speak ill of, speak out against, speak
        scathingly of, charge that, charge PARTY with, shout down, cry foul, blow the whistle on, inform on, tell on,
        grass on, rat on, speak of betrayal, blow up at, snap at, swear at, shout at, yell at, scream at, bark at,
        scoff at, sneer at, laugh at, jeer at, tut at, dismiss ~ as, write off PARTY as, run down, do down, put down,
        dress down, tell off, tick off, slag off, bawl out, chew out, cut down, be up in arms, be ~ in arms, take to ~
        for not, lodge ~ complaint, file ~ complaint, file ~ suit|lawsuit, file suit, file charges, bring charges,
        bring ~ charges, press charges, press ~ charges, attribute ~ to ~ negligence|incompetence|greed|failure, decry
        the, slap down, accuse PARTY of, blame ~ on, blame ~ for, mouth off, vent ~
        anger|fury|spleen|frustration|rage, voice ~
        anger|fury|outrage|dismay|disgust|indignation|displeasure|disapproval|frustration, express ~ anger|fury|outrag
        e|dismay|disgust|indignation|displeasure|disapproval|disappointment|frustration|revulsion|contempt, speak of ~
        disgrace, be alleged to, be charged with, denounce as, expose PARTY as, unmask, question ~
        integrity|honesty|motives|competence, damn, be damning about|of, be unsparing about|of, be withering about, be
        blistering about, not mince ~ words, mince ~ words, be critical of, be scathing about, be furious
        with|at|about, roast, rap, slate, pan, be rude about, have no time for, be no fan of, look down on, turn ~
        fire on, train ~ fire on, open fire on, aim ~ barb, sharpen ~ attack, play the blame game, name and shame,
        read PARTY the riot act, give PARTY both barrels, throw the book at, see through, heap opprobrium
        """,
    ),
    (
        "deny",
        "Statement of the contrary, CAMEO 016",
        """
        hit back at ~ CLAIM, call ~ fabrication|myth|invention|smear|untruth|hoax|fairy, describe ~ as ~
        fabrication|myth|invention|smear|untruth|hoax, reject CLAIM, reject ~ CLAIM, dismiss CLAIM, dismiss ~ CLAIM,
        rubbish CLAIM, rubbish ~ CLAIM, brush off CLAIM, brush off ~ CLAIM, brush aside ~ CLAIM, shrug off CLAIM,
        shrug off ~ CLAIM, scoff at ~ CLAIM, scotch ~ CLAIM, quash ~ CLAIM, reject ~ as
        untrue|false|baseless|unfounded|fabricated|fiction|nonsense, dismiss ~ as untrue|false|baseless|unfounded|fabr
        icated|fiction|nonsense|gossip|lies|fantasy|invention|rumour|rumours|propaganda|fake, describe ~ as
        untrue|false|baseless|unfounded|fabricated|fiction|nonsense|lies|fantasy|fake, call ~
        untrue|false|baseless|unfounded|fabricated|fiction|nonsense|lies|fantasy|fake|rubbish, laugh off ~ CLAIM,
        laugh off, pour cold water on ~ CLAIM, plead not guilty, plead innocent, plead innocence, protest ~ innocence,
        profess ~ innocence, maintain ~ innocence, proclaim ~ innocence, insist ~ innocent, have nothing to do with,
        have no part in, have no knowledge of, disclaim any, wash ~ hands of, deny having, give the lie to, put paid
        to ~ CLAIM, set the record straight, knock down ~ CLAIM, shoot down ~ CLAIM, bat away ~ CLAIM, take issue with
        ~ CLAIM, issue ~ denial, claim ~ innocence, distance ~self from ~ CLAIM, deny DOING, decry ~ as false,
        pooh-pooh, explode the myth, dispel, contest ~ CLAIM, contest the charges, fight the charges, challenge ~
        CLAIM, counter ~ CLAIM, rule out ~ foul play, rule out ~ involvement
        """,
    ),
    (
        "praise",
        "Judgment_communication, CAMEO 051",
        """
        pay tribute, pay ~ tribute, pay homage, pay ~ homage, pay ~ respects to ~ courage, sing ~ praises, give ~
        glowing, give ~ rave, speak highly enough of, be full of admiration, be effusive, be complimentary, be
        generous about, rhapsodise about, heap praise, heap ~ praise, lavish praise, lavish ~ praise, shower praise,
        shower PARTY with praise, shower ~ praise, shower compliments, give ~ credit, pour praise, be full of praise,
        be fulsome, take ~ hat off, doff ~ hat, doff ~ cap, tip ~ hat, tip ~ cap, raise ~ hat to, raise a glass to,
        raise ~ glass, drink to, speak highly of, speak well of, speak warmly of, speak fondly of, speak admiringly
        of, speak in glowing terms, be in awe of, be lost in admiration, rave about, wax lyrical, wax ~ lyrical,
        enthuse about, enthuse over, gush about, gush over, single out PARTY for praise, single ~ out for praise, hold
        up ~ as an example, hold ~ up as an example, hold ~ up as a model, give ~ thumbs up, give ~ full marks, give
        top marks, give high marks, give ~ pat on the back, pat ~ on the back, give ~ a hand, give ~ ovation, give ~
        standing ovation, award ~ stars, rate ~ highly, think highly of, think the world of, win praise, win ~ praise,
        win plaudits, draw praise, earn praise, draw applause, have nothing but praise, have only praise, have ~ good
        word, have kind words, have ~ kind words, have ~ word of praise, have high praise, put in a good word for, be
        proud of, take pride in, express ~ admiration|delight|satisfaction|pride|joy, voice ~ admiration|delight,
        toast, put ~ on a pedestal, bow to ~ skill, compare ~ favourably, compare ~ favorably, cheer on, be delighted,
        be pleased, be thrilled, be impressed, be overjoyed, hold ~ in high esteem, hold ~ in ~ regard, send ~
        congratulations, offer ~ congratulations, congratulate PARTY on, wish PARTY well, look up to, take comfort
        from, warm to, credit PARTY with|for, pronounce ~self satisfied|delighted|pleased, pronounce ~self ~
        impressed, profess ~self delighted, give ~ credit for, go into raptures
        """,
    ),
    (
        "thank",
        "Judgment_communication (gratitude)",
        """
        say thank, say thanks, say a ~ thank, give thanks, give ~ thanks, express ~
        thanks|gratitude|appreciation|gratefulness, offer ~ thanks|gratitude|appreciation|thank, send ~
        thanks|gratitude|appreciation, convey ~ thanks|gratitude|appreciation, extend ~ thanks|gratitude|appreciation,
        record ~ thanks|gratitude|appreciation, voice ~ thanks|gratitude|appreciation, be grateful, be thankful, be
        indebted, be in ~ debt, be forever in, owe ~ debt of gratitude, owe ~ gratitude, owe ~ to, owe ~ life to,
        acknowledge ~ debt to, acknowledge ~ help|kindness|generosity, show ~ gratitude|appreciation, raise ~ hand in
        thanks, raise ~ glass in thanks, add ~ thanks, pass on ~ thanks, pass ~ thanks, put on record ~ thanks,
        appreciate, count ~ blessings, bow in thanks, be appreciative, write ~ thank you, have ~ to thank for, have ~
        people to thank, have ~ to thank, reserve ~ thanks
        """,
    ),
    (
        "condole",
        "Expressing_publicly (sympathy), CAMEO 018",
        """
        offer ~ GOODBYE, express ~ GOODBYE, express ~ sorrow, express ~ grief, express ~ sadness at ~
        death|deaths|loss|passing, express sorrow, send ~ GOODBYE, extend ~ GOODBYE, convey ~ GOODBYE, pass on ~
        GOODBYE, feel for, pray for, grieve for, grieve with, mourn the, mourn with, share ~ grief|sorrow|pain|loss,
        share in ~ grief|sorrow|pain|loss, pay ~ respects, pay ~ last respects, pay ~ final respects, be in mourning,
        go into mourning, observe ~ silence, hold ~ silence, stand with ~ in ~ grief|sorrow, weep for, weep with, shed
        ~ tears|tear for, shed tears, bow ~ head, bow ~ heads, fly ~ half-mast, lower ~ flag, lower ~ flags, declare ~
        mourning, lay ~ wreath|wreaths|flowers, light ~ candle|candles for, send ~ thoughts, send ~ prayers, send ~
        wreath, have ~ in ~ thoughts, keep ~ in ~ prayers, hold ~ in ~ hearts, lament the death|deaths|loss|passing,
        lament ~ death|deaths|passing, be saddened by, be saddened at, be heartbroken, be devastated by, be sorry for
        ~ loss, join ~ in mourning, comfort, console, speak of ~ sorrow|grief, tell ~ how sorry, reach out in
        sympathy, commiserate with, write ~ letter of condolence, sign ~ book of condolence, open ~ book of
        condolence, voice ~ sorrow|sympathy|grief|sadness, express ~ sadness, bury ~ dead, mark ~ death with, offer ~
        shoulder, offer ~ prayers, offer ~ comfort
        """,
    ),
    (
        "apologise",
        "Judgment_communication (apology), CAMEO 055",
        """
        offer ~ culpa, issue ~ culpa, say mea culpa, grovel, own the mistake|error, own ~
        mistake|mistakes|error|errors, make ~ peace with ~ over, say sorry, say ~self sorry, be sorry, eat humble pie,
        eat ~ humble pie, eat ~ words, eat crow, beg ~ pardon|forgiveness, beg for ~ pardon|forgiveness|mercy, beg
        forgiveness, beg pardon, ask ~ forgiveness|pardon, ask for ~ forgiveness|pardon, ask to be forgiven, ask PARTY
        to forgive, ask forgiveness, plead for forgiveness, seek ~ forgiveness|pardon, express ~
        regret|regrets|remorse|contrition, voice ~ regret|regrets|remorse|contrition, show ~
        remorse|regret|contrition, offer ~ PARDON, make ~ PARDON, issue ~ PARDON, make amends, make ~ apology, hang ~
        head, bow ~ in apology, swallow ~ pride, do penance, go down on ~ knees, fall on ~ sword, take back, take ~
        words back, withdraw ~ remarks|remark|words|comment|comments|slur|insult, retract, feel ~ remorse|shame, be
        ashamed, be ~ ashamed, be remorseful, be contrite, have ~ regret, have no regrets, wish ~ had never|not, rue
        the, be mortified, own ~ regret, accept ~ wrong and
        """,
    ),
    (
        "admit",
        "Reveal_secret, CAMEO 015",
        """
        accept that, accept ~ blame|responsibility|liability|guilt|fault|defeat, accept ~ had|was|were, allow that,
        grant that, recognise that ~ mistake, recognize that ~ mistake, own up, own to, own that, own up to, come
        clean, plead guilty, fess up, face up to, hold ~ hands up, hold up ~ hands, put ~ hands up, put ~ hand up,
        throw up ~ hands, raise ~ hand and, take responsibility, take ~ responsibility, take the blame, take ~ blame,
        take the rap, take ~ rap, shoulder ~ blame, shoulder ~ responsibility, assume ~ responsibility, bear ~
        responsibility, confess to, confess that, let slip, let on, blurt out, make ~ confession, make ~ admission,
        make ~ clean breast, make a clean breast, make no secret, admit to, concede defeat, back down over, lay bare,
        get off ~ chest, unburden, spill the beans, cough to, turn ~self in, give ~self up, acknowledge that, be
        forced to concede, be the first to, recant
        """,
    ),
)
