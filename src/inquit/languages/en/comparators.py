"""Words that bound a number: "more than 20", "as many as 50", "20 or so".

Source: the quantifier phrases of English grammars (Quirk et al., A Comprehensive Grammar, 5.10 to 5.25) and what the
style books of news agencies allow for uncertain counts.
"""

BEFORE = {
    "at least": "at_least",
    "no fewer than": "at_least",
    "no less than": "at_least",
    "not less than": "at_least",
    "not fewer than": "at_least",
    "a minimum of": "at_least",
    "as few as": "at_least",
    "more than": "more_than",
    "greater than": "more_than",
    "over": "more_than",
    "above": "more_than",
    "in excess of": "more_than",
    "upwards of": "more_than",
    "upward of": "more_than",
    "north of": "more_than",
    "exceeding": "more_than",
    "exceeds": "more_than",
    "exceeded": "more_than",
    "surpassing": "more_than",
    "surpassed": "more_than",
    "about": "about",
    "around": "about",
    "some": "about",
    "approximately": "about",
    "roughly": "about",
    "an estimated": "about",
    "estimated": "about",
    "circa": "about",
    "perhaps": "about",
    "maybe": "about",
    "in the region of": "about",
    "something like": "about",
    "nearly": "nearly",
    "almost": "nearly",
    "close to": "nearly",
    "approaching": "nearly",
    "nearing": "nearly",
    "not quite": "nearly",
    "just under": "nearly",
    "just below": "nearly",
    "just short of": "nearly",
    "up to": "up_to",
    "as many as": "up_to",
    "as much as": "up_to",
    "no more than": "up_to",
    "not more than": "up_to",
    "at most": "up_to",
    "at the most": "up_to",
    "a maximum of": "up_to",
    "fewer than": "up_to",
    "less than": "up_to",
    "under": "up_to",
    "below": "up_to",
}
AFTER = {
    "or so": "about",
    "or thereabouts": "about",
    "or more": "at_least",
    "and counting": "at_least",
    "and more": "at_least",
    "plus": "at_least",
    "+": "at_least",
    "or fewer": "up_to",
    "or less": "up_to",
    "at most": "up_to",
    "at the most": "up_to",
}
# They belong to the printed comparator and change nothing: "well over", "very nearly".
DEGREES = frozenset("well just slightly far significantly considerably substantially very way".split())
# They say that the number is meant as it stands; printed with it.
EXACTLY = frozenset(("exactly", "precisely"))
# Verbs whose own word stands before a number: "handed over 12 bodies", "talked about two plans".
PHRASAL = {
    "over": frozenset("hand hands handed handing take takes took taking turn turned turning carry carried".split()),
    "about": frozenset(
        "talk talks talked talking speak speaks spoke know knew think thought complain complained".split()
    ),
    "under": frozenset("come came go went place placed put fall fell".split()),
}
CHANGING = frozenset(
    """
    rose rise rises rising risen increased increase increases increasing grew grow grows growing grown climbed climb
    climbs climbing jumped jump jumps fell fall falls falling fallen dropped drop drops dropping declined decline
    shrank shrink shrunk went go up down cut raised raise raises lowered reduced revised swelled swollen soared doubled
    tripled expanded narrowed widened changed moved lifted
    """.split()
)
