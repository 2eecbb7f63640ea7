"""Small closed classes that a cue is read with: where its nouns are, which verb hands on to the next one.

Source: the closed classes of English determiners and auxiliaries; VerbNet's aspectual (begin-55.1, sustain-55.6),
try-61.1 and refrain-69 verbs; the support verbs of FrameNet.
"""

STATE = "state"
DETERMINERS = frozenset(
    """
    a an the this that these those any no some its his her their our my your another each every such first second last
    own new joint formal public repeated latest fresh renewed recent initial written official personal strong similar
    only further final full rare direct urgent desperate emotional passionate heartfelt sincere alleged whose many few
    several two three more much little
    """.split()
)
# In front of a noun that says what a plain verb does: "said in an appeal", "message of condolence", "with a request".
OF_NOUN = frozenset("of in with as without".split())
BEING = frozenset(
    """
    be is are was were am been being 's 're 'm feel feels felt feeling sound sounds sounded look looks looked seem seems
    seemed appear appears appeared remain remains remained become becomes became grow grew declare declares declared
    declaring pronounce pronounced profess professed professes himself herself themselves itself get got very deeply
    """.split()
)
# "called him a liar": what he is called decides.
NAMING = frozenset(
    """
    call liken describe brand label dub term characterise depict portray paint name cast
    style title frame bill
    """.split()
)
# Verbs that say little beside their object: "issued a warning", "voiced fears". The object decides.
LIGHT = frozenset(
    """
    issue make give offer express voice send deliver launch renew repeat reiterate extend convey have hold raise lodge
    file level join echo pen put release sound utter share air register hurl trade unleash lead win draw write
    announce receive get earn reaffirm restate be post publish speak heap mount
    stage pile read keep tender submit sign reach bow provide bring shower manage find enter add present hand show
    throw pour leave withhold
    """.split()
)
# Verbs that hand on to the verb behind their "to": "was forced to concede", "sought to reassure".
PASSING = frozenset(
    """
    seek try attempt continue begin start go come proceed have need rush move want wish like love force compel use take
    struggle manage help appear seem tend choose step stand rise feel be care dare bother prompt hasten pause decide
    """.split()
)
# Verbs that make what follows undone where it is an act of saying: "refused to apologise", "avoided naming".
REFUSING_VERBS = frozenset("refuse decline fail avoid neglect omit resist hesitate balk forget".split())
# What somebody who refuses to do it has refused to say; anything else is refused as a deed.
SAYABLE = frozenset(
    """
    say comment answer confirm disclose reveal discuss explain elaborate speculate name identify talk speak testify
    respond reply state specify describe clarify apologise condemn criticise blame denounce accuse deny admit
    acknowledge concede confess promise guarantee commit thank congratulate praise condole warn predict rule tell
    divulge mention address detail quote express offer point assure give expand go get make recognise expand offer
    contradict dispute refute recommend endorse mourn share send pay utter attribute specify cite reference draw
    """.split()
)
# In front of a second verb within a cue.
LEADING = frozenset(
    """
    to and or but not never he she they it i we that who which has have had having would will could should can may might
    must then also again did do does was were is are been be by in while
    """.split()
)
# "called him to meet her" asks him to.
INVITING = frozenset("call ask invite".split())
# Verbs in which "Go home" is an order; in others it is a plea.
COMMANDING = frozenset("shout bark snap yell tell bellow roar scream growl".split())
# "[We] would like [to thank you]" thanks: wishes that hand on to an act of saying, also over the end of the cue.
WISHING = frozenset("want wish like love".split())
UTTERED = frozenset(
    """
    thank stress emphasise reiterate congratulate apologise say note express point add repeat highlight remind underline
    underscore appeal urge welcome praise invite assure warn recall mention propose suggest confirm ask commend draw
    extend convey offer pay state clarify
    """.split()
)
# Who gives orders by office: "“Drop your weapons,” said the officer".
AUTHORITIES = frozenset(
    """
    officer officers police policeman policewoman constable sergeant inspector colonel captain general major lieutenant
    commander admiral marshal guard warder warden judge magistrate bailiff referee umpire teacher headmaster
    headmistress principal ranger sheriff trooper soldier soldiers foreman boss director king queen emperor bouncer
    stewards steward conductor sentry chairman chairwoman speaker manager
    """.split()
)
