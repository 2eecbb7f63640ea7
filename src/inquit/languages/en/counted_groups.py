"""Whom a figure counts, by the head of its printed words: those of one row are counted together.

Source: the labels of FA-KES's marked victims (civilians, non-civilians, children, women) and the nouns with which
English news prints each; WordNet 3.0 below serviceman.n.01, combatant.n.01, child.n.01.
"""

GROUPS = {
    "people": """
        people person dead death deaths life lives victim victims casualty casualties fatality fatalities toll
        body bodies corpse corpses human humans individuals souls member members family families
        relative relatives
    """,
    "civilians": """
        civilian civilians resident residents villager villagers local locals bystander bystanders passer-by
        noncombatant inhabitants townspeople citizen citizens townsfolk
    """,
    "fighters": """
        fighter fighters soldier soldiers troop troops rebel rebels militant militants gunman gunmen insurgent
        insurgents serviceman servicemen combatant combatants jihadist jihadists terrorist terrorists militiaman
        militiamen officer officers policeman policemen trooper troopers conscript conscripts commander
        commanders force forces guard guards recruit recruits army separatist separatists attacker attackers
        personnel loyalist loyalists extremist extremists bomber bombers police
    """,
    "children": """
        child children boy boys girl girls kid kids baby babies infant infants minor minors toddler toddlers
        schoolchildren teenager teenagers
    """,
    "women": "woman women mother mothers grandmother wife wives",
    "men": "man men father fathers",
}
# Those of these groups are all among civilians as well; whoever they are, all are people.
AMONG_CIVILIANS = frozenset({"children", "women"})
# Words beside a figure that make it a sum over more than one occasion, or put it at another time.
NOT_THIS_TIME = (
    r"\bsince\b(?!\s+(?:dawn|(?:this\s+)?morning|noon|midnight|midday|yesterday|(?:last|to)night))|\bso far this\b"
    r"|\bover the (?:past|last)\b|\bin the (?:past|last)\b|\blast (?:week|month|year|spring|summer|autumn|winter)\b"
    r"|\b(?:week|month|year|decade)s? (?:ago|earlier|before)\b|\b(?:earlier|previous|another|separate|similar)\b"
    r"|\bin (?:all|total) since\b|\bevery (?:day|week|month|year)\b|\bbefore that\b|\bwar began\b"
)
