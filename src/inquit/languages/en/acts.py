"""What the verbs, nouns and adjectives of reporting do, where nothing in their clause says otherwise.

A row is an act, the classes its words were taken from, and the words' bases; their forms come from `inflections.py`,
spellings in -ize beside those in -ise. Where the complement decides ("called for", "called him a liar"), the word
stands in `act_frames.py` too, which is asked first. To teach a word, add its base to a row.

Source: classes of VerbNet (names with a number), frames of FrameNet (names in capitals) and codes of CAMEO, each row
with its own; the words are those of the classes that news uses to report, and what else the news corpora print.
"""

Row = tuple[str, str, str]

VERBS: tuple[Row, ...] = (
    (
        "state",
        "say-37.7, Statement, CAMEO 010",
        """
        say state announce declare report note remark observe comment mention claim assert contend maintain argue
        insist add affirm reaffirm aver avow attest proclaim profess pronounce reiterate repeat restate stress
        emphasise underline underscore highlight reveal disclose divulge explain clarify elaborate specify detail
        describe recount relate recall remember narrate conclude continue confirm verify certify reply respond retort
        answer riposte interject interrupt quip joke jest boast brag crow gloat exclaim declaim intone opine venture
        testify depose hint imply intimate indicate signal signify articulate convey communicate express voice utter
        mutter murmur mumble whisper shout yell scream cry bellow roar bark snap growl hiss chant chuckle laugh smile
        sigh sob weep gasp deadpan crack tease rant ramble muse reason theorise summarise outline sketch spell
        characterise portray depict frame paint style dub name title bill label tag term call cite quote reference
        refer allude invoke attribute ascribe compare liken contrast identify list publicise relay read write tweet
        retweet post blog pen publish print email text message cable telegraph phone telephone broadcast chime echo
        preach lecture sermonise expound discuss talk speak address debate chat gossip leak accord defend mean
        contextualise correct misspeak
        """,
    ),
    ("state", "tell-37.2, advise-37.9, Telling", "tell inform notify brief apprise remind update assure"),
    ("state", "transfer_mesg-37.1, Statement", "teach present submit circulate testify unveil"),
    (
        "state",
        "indicate-78, Evidence, Becoming_aware",
        """
        show demonstrate find discover establish determine ascertain document record register chronicle illustrate
        prove reflect exhibit learn hear seem appear
        """,
    ),
    (
        "predict",
        "Predicting, Expectation",
        """
        predict forecast foresee anticipate expect project prophesy foretell envisage envision augur portend
        prognosticate extrapolate bet wager presage prefigure
        """,
    ),
    (
        "appeal",
        "urge-58.1, beg-58.2, advise-37.9, Request, Attempt_suasion, CAMEO 02, 10",
        """
        urge appeal plead beg beseech implore entreat exhort encourage request petition lobby solicit press pressure
        pressurise cajole coax invite adjure importune crave nudge pester prod persuade supplicate pray agitate
        canvass demand advise dare push seek counsel clamour clamor rally
        """,
    ),
    (
        "order",
        "order-58.3, forbid-67, Request by authority, Prohibiting_or_licensing, CAMEO 10, 17",
        """
        order command instruct direct require decree mandate dictate enjoin ordain forbid prohibit ban bar outlaw
        summon summons subpoena compel oblige sentence rule evict proscribe
        """,
    ),
    (
        "accuse",
        "judgment-33.1, Judgment_communication, Notification_of_charges, Complain, CAMEO 111, 112, 113",
        """
        accuse blame charge criticise condemn denounce slam blast attack assail lambast lambaste castigate chide
        rebuke reprimand reproach reprove scold berate upbraid admonish decry deplore deride disparage denigrate
        belittle mock ridicule lampoon insult malign vilify revile excoriate flay savage pillory censure fault impugn
        indict impeach implicate incriminate slate skewer scorch bash trash knock hammer rail inveigh fulminate fume
        rage seethe thunder taunt jeer heckle boo sneer smear slander libel defame demonise stigmatise bemoan bewail
        lament carp cavil snipe allege insinuate complain grouse grumble gripe whine moan protest sue prosecute
        arraign shame scorn rubbish brand pan
        """,
    ),
    (
        "deny",
        "say-37.7 with negation, Statement, CAMEO 016",
        "deny refute rebut disclaim disavow disown gainsay contradict negate controvert debunk dispute repudiate",
    ),
    (
        "reject",
        "Respond_to_proposal, Agree_or_refuse_to_act, CAMEO 12",
        """
        reject dismiss refuse decline spurn rebuff oppose resist challenge object disagree veto contest disapprove
        demur balk baulk overrule quash overturn shun snub scotch renounce abjure eschew boycott nix rescind
        """,
    ),
    ("warn", "advise-37.9, Warning", "warn caution alert forewarn prewarn"),
    ("threaten", "Commitment to harm, CAMEO 13", "threaten menace blackmail"),
    (
        "promise",
        "promise-37.13, Commitment, CAMEO 03",
        "promise pledge vow swear guarantee commit undertake reassure underwrite vouch",
    ),
    (
        "praise",
        "judgment-33.1, Judgment_communication, CAMEO 051",
        """
        praise hail laud applaud commend welcome celebrate congratulate salute extol compliment acclaim tout trumpet
        honour honor glorify exalt idolise admire esteem cheer toast eulogise gush enthuse rhapsodise flatter lionise
        rave bless felicitate
        """,
    ),
    ("thank", "judgment-33.1, Expressing_publicly", "thank"),
    (
        "condole",
        "Expressing_publicly, CAMEO 018",
        "condole commiserate mourn grieve sympathise empathise console",
    ),
    ("apologise", "judgment-33.1, Judgment_communication, CAMEO 055", "apologise regret atone repent rue grovel"),
    (
        "admit",
        "confess-37.10, Reveal_secret, CAMEO 015",
        "admit acknowledge concede confess grant confide recognise",
    ),
    (
        "propose",
        "say-37.7, Suggestion, CAMEO 036",
        "propose suggest recommend offer moot table nominate pitch proffer volunteer advocate",
    ),
    (
        "agree",
        "conjecture-29.5, Agree_or_refuse_to_act, Be_in_agreement_on_assessment, CAMEO 03, 08",
        """
        agree accept consent assent concur acquiesce accede approve ratify relent greenlight endorse back support
        champion favour favor authorise authorize permit embrace subscribe sign cave okay rubber-stamp
        """,
    ),
    (
        "ask",
        "inquire-37.1.2, Questioning",
        "ask inquire enquire question query wonder quiz interrogate grill probe",
    ),
    (
        "think",
        "conjecture-29.5, consider-29.9, marvel-31.3, Opinion, Awareness, Experiencer_focus",
        """
        think believe feel consider deem suspect assume presume suppose guess reckon imagine fancy figure conjecture
        surmise infer deduce hypothesise speculate estimate assess judge view regard see perceive understand know
        realise forget doubt fear dread worry hope trust fret agonise ponder contemplate love hate dislike detest
        abhor prefer respect appreciate conceive sense gather interpret
        """,
    ),
    (
        "intend",
        "intend-61.2, want-32.1, Purpose, Desiring, CAMEO 03",
        "intend plan want aim wish desire yearn aspire resolve decide plot strive opt elect choose prepare",
    ),
)
NOUNS: tuple[Row, ...] = (
    (
        "state",
        "Statement, Telling",
        """
        claim statement assertion announcement report declaration remark comment observation contention argument
        explanation description account testimony revelation disclosure confirmation reply answer response retort quip
        joke boast hint indication news rumour rumor message letter post tweet article note word information finding
        insistence mention notice clarification reminder evidence affidavit deposition
        """,
    ),
    ("predict", "Predicting, Expectation", "prediction forecast expectation projection prophecy prognosis outlook"),
    (
        "appeal",
        "Request, Attempt_suasion, CAMEO 02",
        """
        appeal plea call request demand petition entreaty exhortation invitation advice cry prayer encouragement
        """,
    ),
    (
        "order",
        "Request by authority, CAMEO 10",
        "order instruction command directive decree edict ruling ban injunction mandate prohibition summons",
    ),
    (
        "accuse",
        "Judgment_communication, CAMEO 11",
        """
        accusation allegation criticism attack condemnation denunciation complaint protest charge insinuation rebuke
        reprimand blame indictment tirade broadside barb jibe insult slur smear diatribe censure outcry scorn rant
        """,
    ),
    ("deny", "Statement, CAMEO 016", "denial rebuttal disclaimer refutation repudiation disavowal"),
    (
        "reject",
        "Respond_to_proposal, CAMEO 12",
        """
        rejection refusal opposition objection veto dismissal rebuff disapproval disagreement resistance opponent
        """,
    ),
    ("warn", "Warning", "warning caution alert"),
    ("threaten", "Commitment to harm, CAMEO 13", "threat ultimatum blackmail menace"),
    ("promise", "Commitment, CAMEO 03", "promise pledge vow assurance guarantee commitment oath undertaking"),
    (
        "praise",
        "Judgment_communication, CAMEO 051",
        """
        praise tribute congratulations acclaim applause plaudit compliment accolade kudos admiration ovation eulogy
        homage commendation
        """,
    ),
    ("thank", "Expressing_publicly", "thanks gratitude appreciation thank-you thankfulness"),
    ("condole", "Expressing_publicly, CAMEO 018", "condolence sympathy commiseration grief mourning sorrow"),
    ("apologise", "Judgment_communication, CAMEO 055", "apology regret remorse contrition repentance"),
    ("admit", "Reveal_secret, CAMEO 015", "admission confession acknowledgement acknowledgment concession"),
    ("propose", "Suggestion, CAMEO 036", "proposal suggestion offer recommendation motion proposition"),
    (
        "agree",
        "Agree_or_refuse_to_act, CAMEO 057",
        """
        supporter backer agreement consent assent approval acceptance endorsement support backing blessing
        acquiescence permission
        """,
    ),
    ("ask", "Questioning", "question query inquiry enquiry"),
    (
        "think",
        "Opinion, Awareness",
        """
        belief view opinion fear hope doubt worry concern suspicion impression conviction assumption feeling misgiving
        estimate assessment confidence notion speculation verdict scepticism skepticism optimism pessimism mind
        judgement judgment reckoning eyes
        """,
    ),
    (
        "intend",
        "Purpose, Desiring",
        "plan intention aim goal intent decision wish desire ambition resolve readiness determination willingness",
    ),
)
# Behind "is", "declared himself", "sounded": what being so says of the source.
ADJECTIVES: tuple[Row, ...] = (
    ("thank", "Emotion_directed", "grateful thankful indebted  appreciative"),
    ("apologise", "Contrition", "sorry apologetic remorseful repentant regretful"),
    (
        "praise",
        "Emotion_directed",
        "delighted pleased proud impressed thrilled glad overjoyed elated effusive complimentary",
    ),
    (
        "accuse",
        "Emotion_directed",
        """
        critical angry furious outraged appalled dismayed disappointed disgusted indignant incensed scathing unhappy
        irate contemptuous damning unsparing withering blistering vitriolic
        """,
    ),
    (
        "think",
        "Certainty, Experiencer_focus",
        """
        confident certain sure convinced hopeful optimistic pessimistic doubtful sceptical skeptical unconvinced
        worried concerned nervous upset afraid fearful anxious unsure uncertain wary suspicious aware alarmed
        """,
    ),
    ("agree", "Be_in_agreement_on_action", "supportive open amenable"),
    ("reject", "Respond_to_proposal", "opposed unwilling reluctant loath averse"),
    ("intend", "Purpose, Desiring", "determined poised eager keen willing ready  prepared resolved"),
    ("predict", "Expectation, Likelihood", "likely slated tipped"),
)
