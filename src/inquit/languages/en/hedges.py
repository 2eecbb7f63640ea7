"""Words by which a text doubts a number, looks ahead, or says that it is not so.

Source: the closed class of English modals; adverbs and participles of doubt as the style books of agencies list them.
"""

import re

DOUBT = re.compile(
    r"\b(?:reportedly|allegedly|apparently|purportedly|supposedly|possibly|presumably|unconfirmed|unverified"
    r"|(?:is|are|was|were|been)\s+(?:feared|believed|thought|presumed|rumou?red)(?:\s+to\s+(?:be|have(?:\s+been)?))?"
    r"|(?:feared|believed|thought|presumed|rumou?red)(?=\s+(?:to|dead|drowned|killed|missing|lost|buried|trapped)\b)"
    r"|(?:according\s+to\s+)?(?:unverified|unconfirmed|preliminary|initial)\s+(?:reports?|accounts?|figures?|counts?)"
    r"|(?:could|can)\s*not\s+(?:immediately\s+)?be\s+(?:\w+ly\s+)?(?:verified|confirmed|checked))",
    re.IGNORECASE,
)
DOUBT_HINTS = frozenset(
    """
    reportedly allegedly apparently purportedly supposedly possibly presumably unconfirmed unverified feared believed
    thought presumed rumored rumoured preliminary initial verified confirmed checked
    """.split()
)
# "… -- a claim which has been fluctuating": an apposition that takes the number itself up.
TAKEN_UP = re.compile(
    r"\s*(?:[-–—]+|,)\s*((?:an?|the|this)\s+(?:[a-z]+\s+){0,2}(?:claim|figure|number|toll|count|estimate|total)\s+"
    r"(?:which|that|not)\b[^.;!?\n–—\"“”]{0,200}?)(?=\s*(?:[.;!?\n–—\"“”]|--|$))",
)
# Such an apposition doubts what it takes up where it calls it a claim, or has one of these.
TAKEN_DOUBTED = re.compile(
    r"\bclaim\b|\b(?:could|can|has|have)\s*not\b|cannot|n[’']t\b|\bnever\b|unverif|unconfirm|disput|doubt|question|fluctuat|contested",
    re.IGNORECASE,
)
AHEAD = frozenset(
    """
    will shall expect expects expected expecting predict predicts predicted predicting forecast forecasts forecasted
    pledge pledges pledged pledging intend intends intended intending plan plans planned planning promise promises
    promised must anticipate anticipates anticipated project projected projects aim aims aimed set likely due hopes
    vowed vows
    """.split()
)
# These look ahead only with "to" or "that" behind them, or as a modal: a plan is a thing, too.
AHEAD_WITH_TO = frozenset(
    "set due plan plans project projects promise promises forecast forecasts aim aims aimed likely".split()
)
MAY = frozenset("could may might".split())
WOULD = frozenset(("would",))
CONDITIONS = frozenset("if unless provided".split())
DENYING = frozenset("denied denies deny denying refuted refutes refuting".split())
# Whom or what one is denied: "deny them entry" denies no statement.
DENIED_SOMETHING = frozenset(
    "him her them us me you access entry entrance permission bail visas asylum service".split()
)
# These deny only what is said: "dismissed claims that 20 had died", but not "dismissed 20 officers".
DENYING_WORDS = frozenset(
    "dismissed dismisses dismissing dismiss rejected rejects rejecting reject disputes disputing disputed".split()
)
SAYINGS = frozenset(
    """
    report reports claim claims talk suggestion suggestions allegation allegations accusation accusations figure figures
    estimate estimates statement statements assertion assertions rumour rumours rumor rumors idea reporting
    """.split()
)
NEVER_SAYING = re.compile(
    r"\b(?:never|not|n[’']t)\s+(?:\w+\s+)?(?:said|say|claimed|claim|true|stated|state|announced|reported)\b",
    re.IGNORECASE,
)
NEGATED = frozenset(
    word
    for mark in "'’"
    for word in f"not never didn{mark}t isn{mark}t wasn{mark}t hasn{mark}t haven{mark}t don{mark}t doesn{mark}t".split()
)
