"""Words that turn what a clause says into its contrary, and words that end their reach.

Source: the negative words of Huddleston and Pullum (2002), chapter 9; denials and doubts as news prints them.
"""

NEGATORS = frozenset(
    """
    not never no without neither nor nobody none nothing nowhere cannot hardly barely zero
    """.split()
)
# Verbs that say that what follows did not come about, whatever their form.
FAILING = frozenset(
    """
    fail fails failed failing refuse refuses refused refusing decline declines declined declining avoid avoids avoided
    unable lack lacks lacked
    """.split()
)
# After "no" or "not" these leave the clause as it was: "no doubt", "not only", "no secret".
NOT_NEGATING = frozenset("doubt secret wonder only just merely less matter question".split())
# With "no" or "not" before and "than" behind, these say a bound: "no more than 12", "not later than May".
MEASURING = frozenset("more fewer less greater higher lower larger smaller later earlier sooner longer".split())
# What ends the reach of a negation, besides punctuation.
REACH_ENDS = frozenset("but because although though while whereas unless until if and yet so when since".split())
# Said of a claim, these deny it whole: "the report that the bridge was hit is baseless".
DENYING = frozenset(
    """
    false untrue baseless unfounded groundless fabricated fabrication invention invented nonsense fake hoax lie lies
    absurd myth fiction slander libel incorrect inaccurate wrong concocted denial denied denies deny denying
    """.split()
)
# What is denied by its name.
CLAIMS = frozenset(
    """
    accusation accusations allegation allegations claim claims charge charges report reports rumour rumours rumor
    rumors suggestion suggestions assertion assertions complaint complaints criticism story stories news
    """.split()
)
# What a denial may name instead of what it denies: "denied any wrongdoing".
UNNAMED = CLAIMS | frozenset("involvement responsibility wrongdoing blame guilt everything".split())
# Words of which a clause has one, as a mere name of a thing has not: "the process", "that the process will go on".
OF_CLAUSES = frozenset(
    """
    that is are was were be been has have had will would shall should can could may might must do does did to not
    never nobody
    """.split()
)
FIRST_PERSON = frozenset("i my me mine myself i'm i've i'll i'd i’m i’ve i’ll i’d".split())
# What opens a reported question: "asked [who would pay]".
ASKING_WORDS = frozenset("who whom whose what which where when why how whether if".split())
