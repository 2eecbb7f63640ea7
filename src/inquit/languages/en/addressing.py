"""Words that tell whom a statement is said to, and where the words for that party end.

Source: the frames of VerbNet with a recipient (tell-37.2, advise-37.9, urge-58.1, order-58.3, beg-58.2, promise-37.13,
transfer_mesg-37.1, manner_speaking-37.3, correspond-36.1); closed classes of English function words.
"""

import re


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


# Verbs whose object is told: "told reporters", "promised the town a bridge".
TELLING = _words(
    """
    tell tells told telling inform informs informed informing assure assures assured assuring reassure reassures
    reassured reassuring remind reminds reminded reminding warn warns warned warning advise advises advised advising
    notify notifies notified notifying brief briefs briefed briefing promise promises promised promising alert alerts
    alerted alerting caution cautions cautioned cautioning text texts texted texting email emails emailed emailing
    message messages messaged messaging lecture lectured scold scolded thank thanks thanked thanking congratulate
    congratulates congratulated congratulating berate berated threaten threatens threatened threatening
    """
)
# Verbs whose object is asked to do something, or asked a question.
ASKING = _words(
    """
    ask asks asked asking beg begs begged begging urge urges urged urging order orders ordered ordering instruct
    instructs instructed instructing command commands commanded implore implores implored imploring invite invites
    invited inviting press presses pressed pressing encourage encourages encouraged encouraging direct directs
    directed exhort exhorted beseech besought petition petitions petitioned petitioning request requests requested
    requesting challenge challenges challenged challenging call calls called calling tell told telling remind reminded
    forbid forbade forbidden summon summons summoned advise advised warn warned lobby lobbies lobbied lobbying entreat
    """
)
# Participles whose subject, in the passive, is the addressee: "residents were told".
ASKED_OR_TOLD = _words(
    """
    told asked urged warned ordered advised informed assured reminded instructed begged invited notified briefed
    promised encouraged pressed called directed challenged forbidden alerted cautioned reassured commanded
    """
)
# Of these the object is an addressee only where it is to do something: "called her to meet him", "ordered the closure".
NEEDING_ORDER = _words(
    """
    urge urges urged urging order orders ordered ordering call calls called calling direct directs directed request
    requests requested requesting challenge challenges challenged challenging invite invites invited inviting press
    presses pressed pressing encourage encourages encouraged encouraging command commands commanded threaten threatens
    threatened threatening advise advises advised advising
    """
)
# Verbs that may take a second object: "told him the truth", "promised our farmers ten years".
DOUBLE = _words("tell tells told telling promise promises promised promising ask asks asked asking text texted owe")
# Verbs after which "to" names whom it was said to.
SAYING_TO = _words(
    """
    say says said saying write writes wrote written writing reply replies replied replying explain explains explained
    explaining admit admits admitted admitting shout shouts shouted shouting whisper whispers whispered whispering
    apologise apologises apologised apologising apologize apologizes apologized apologizing appeal appeals appealed
    appealing complain complains complained complaining confirm confirms confirmed confirming announce announces
    announced announcing confess confessed confide confided report reports reported reporting repeat repeated repeats
    suggest suggested suggests remark remarked mention mentioned describe described describes insist insisted boast
    boasted brag bragged answer answered answers respond responded responds speak speaks spoke spoken speaking talk
    talked talking state stated declare declared signal signalled signaled convey conveyed relay relayed express
    expresses expressed expressing recount recounted reveal revealed reveals disclose disclosed mutter muttered murmur
    murmured cry cried call called yell yelled lament lamented propose proposed read recommend recommended demonstrate
    deny denied testify testified submit submitted protest protests protested grumble grumbled vow vows vowed pledge
    pledges pledged swear swore promise promises promised outline outlined present presented addressed address put
    sign signed send sends sent plea pleas message warning warnings appeal appeals letter letters call calls request
    requests apology gratitude thanks promise assurance assurances ultimatum order orders instruction instructions
    complaint reply answer statement testimony speech post case
    """
)
# Verbs whose object is told where it is somebody: "answered her", not "answered the question".
ANSWERING = _words("answer answers answered answering telephone phone")
SHOUTING_AT = _words("shout shouts shouted shouting yell yells yelled yelling scream screamed snap snapped bark barked")
PLEADING_WITH = _words(
    "plead pleads pleaded pleading pled reason reasoned remonstrate remonstrated share shared shares"
)
CALLING_ON = _words("call calls called calling prevail prevails prevailed")
# What opens no name of a party: "asked whether", "warned of", "told so".
NOBODY = _words(
    """
    that whether if what how why when where who whom whose which about for of against to so not no nothing in on at by
    with from into as than then after before during yesterday today tonight last this next late early earlier later
    again also and or but because while until since over under upon it there be is was were are has have had would
    will could can should more less much little something anything everything up down out it's never being having
    yet just once always ever still simply
    """
)
# Where a party's words end.
ENDING = _words(
    """
    that to whether if what how why when where who whom which as because while after before during by via yesterday
    today tonight tomorrow again so not never until since about over through than then for is was were are am be been
    has have had having will would can could should shall may might must do does did said says say there it he she
    they we i you also but or nor although though unless despite amid following citing saying asking urging calling
    behind beyond among amongst alongside throughout within wherein whereby with upon into against outside inside near
    under without onto ahead towards toward hoping
    """
)
PRONOUNS = _words("me him her us them you himself herself themselves myself ourselves everyone everybody nobody")
SECOND_OBJECT = _words(
    """
    the a an his her its their our my your these those this one two three four five six seven eight nine ten eleven
    twelve it he she they we there nothing everything something
    """
)
POSSESSIVES = _words("his her its their our my your")
# Prepositions that may stand inside a party's words.
INSIDE = _words("in from at on across")
# Things that can be replied to, called, ordered, but not told anything.
THINGS = re.compile(
    r"\b(?:questions?|question marks?|criticisms?|allegations?|accusations?|claims?|charges?|reports?|letters?"
    r"|requests?|concerns?|comments?|remarks?|news|calls?|suggestions?|rumou?rs?|proposals?|ideas?|plans?|decisions?|attacks?"
    r"|statements?|emails?|messages?|queries|demands?|complaints?|offers?|resolutions?|deals?|ceasefires?|truces?"
    r"|investigations?|inquiry into|permission|forgiveness|help|aid|time|patience|caution|calm|restraint|peace|unity"
    r"|wrongdoing|mistakes?|errors?|killings?|crimes?|murders?|thefts?|having|being|charges|point|heart|bits|effect"
    r"|jokes?|stor(?:y|ies)|cheers|applause|laughter|boos|jeers|tales?|lies|truth|search(?:es)?|interviews?|extent|degree|record|death|life|end|beginning|conclusion|date|left|right|standstill|fact|facts)$",
    re.IGNORECASE,
)
# Verbs of which "to" may also name a fact: only who is surely somebody counts: "replied to the court".
OF_FACTS = _words(
    """
    admit admits admitted admitting confess confesses confessed respond responds responded reply replies replied
    answer answers answered testify testified deny denied describe described propose proposed vow vows vowed pledge
    pledges pledged swear swore promise promises promised present presented report reports reported
    """
)
SOMEBODY = re.compile(
    r"(?:er|ers|or|ors|ist|ists|ian|ians|ee|ees|man|men|woman|women|people|parents?|officials?|police|court|council"
    r"|committee|commission|government|ministry|mayor|president|king|queen|judge|staff|jury|inquiry|board|bank|party"
    r"|company|club|union|association|agency|ministr(?:y|ies)|parliament|senate|congress|assembly|mother|father|wife"
    r"|husband|families|family|students?|chief|secretary|general|colonel|aide|aides|friends?|fans?|boys?|girls?|child"
    r"|children|customers?|residents?|colleagues?|crowd|nation|public|press|media|network|newspaper|crew|team)$",
    re.IGNORECASE,
)
# In front of a noun without a determiner: "to senior officials", "to state television", but not "to bring charges".
BEFORE_NOUNS = re.compile(
    r"(?:current|former|past|present|senior|junior|top|young|old|black|white|male|female|state|city|county|school|party"
    r"|company|police|army|union|hospital|team|court|family|radio|tv|television|news|aid|health|trade|fellow|other|most"
    r"|leading|visiting|private|many|several|some|all|both|angry|poor|rich|small|large|big|new|\w+(?:al|ic|an|ish|ese|ive"
    r"|ary|ous|ful|less|est)|\w+-\w+)$",
    re.IGNORECASE,
)
# The last word of a phrase for those who were told, even in small letters without a determiner.
COLLECTIVES = _words(
    """
    parliament congress police staff media press people parliamentarians troops women men children clergy management
    court crew public mum mom dad mother father business industry government radio television customers congressmen
    """
)
# Of whom it matters little where they are from: "told reporters in Tolm" was said in Tolm.
AUDIENCES = _words(
    """
    reporters journalists media press audience crowd supporters lawmakers viewers listeners staff fans delegates court
    parliament police him her them us me
    """
)
# Nouns by which a source's own document names its reader: "a letter to the board".
WORDS_TO = _words(
    """
    letter letters message messages memo memos email emails e-mail e-mails note notes appeal appeals petition
    petitions telegram telegrams cable cables speech address testimony report reports submission submissions warning
    warnings request requests order orders plea pleas reply replies response answer complaint complaints statement
    statements circular circulars leaflet leaflets advice apology invitation ultimatum proposal instruction
    instructions guidance postcard postcards text texts tweet briefing briefings presentation application filing
    """
)
# What opens a sentence that is said to somebody: "Ms Lindqvist, did you …", "People of Tamaré, stay in your homes".
CALLED_BY_TITLE = (
    r"(?:mr|mrs|ms|miss|dr|prof|professor|sir|madam|madame|lord|lady|minister|prime minister|president|governor|senator"
    r"|mayor|judge|chancellor|secretary|congressman|congresswoman|councillor|ambassador|general|colonel|captain|chair"
    r"|chairman|chairwoman|commissioner|doctor|coach|father|sister|your (?:honou?r|excellency|majesty|highness))"
)
CALLED_TOGETHER = (
    r"(?:people|citizens|residents|friends|colleagues|comrades|brothers|sisters|soldiers|workers|students|parents"
    r"|ladies and gentlemen|fellow citizens|countrymen|members|voters|sons|daughters|men and women|fellow \w+)"
)
