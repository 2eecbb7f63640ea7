"""Words for harm that one party lays at another's door, by what kind of harm it is.

Source: the violence and crime frames of FrameNet 1.7 (Attack, Killing, Destroying, Committing_crime, Kidnapping,
Invading), CAMEO's codes 17 to 20, in the words of English news.
"""

# Kind: words whose stems are matched.
HARMS = {
    "aggression": """
        aggression aggressor invasion invade invader occupy occupation occupier war offensive hostility escalation
        annexation annex
    """,
    "shelling": "shell shelling bombard bombardment bomb bombing airstrike attack attacker assault raid torch",
    "killing": "kill killing killer murder murderer massacre slaughter slay execute execution shoot shooting",
    "crimes": """
        crime criminal atrocity genocide terror terrorism terrorist torture rape brutality abuse persecution cruelty
    """,
    "destruction": "destroy destruction damage raze demolish burn devastate devastation arson",
    "violation": "violate violation breach provoke provocation sabotage",
    "abduction": "abduct abduction kidnap kidnapping deport deportation",
    "blockade": "blockade besiege siege starve starvation obstruct",
    "theft": "steal theft loot looting rob robbery bribe bribery fraud embezzle rig",
    "interference": "meddle meddling interfere interference hack hacking cyberattack spy espionage",
    "deceit": "disinformation propaganda mislead deceive deceit forge forgery",
}
# Kinds that say little of the single deed: two sides' accusations of these are of one matter.
BROAD = frozenset({"aggression", "crimes"})
# Kinds that are seen as one where whom they hurt is one.
KINDRED = (frozenset({"aggression", "shelling", "killing", "crimes", "destruction", "violation"}),)
# "crimes of X": X did them; with the other nouns ("the shelling of X") X is whom they hit.
DOER_AFTER_OF = frozenset("aggression crime atrocity brutality terror cruelty hostility provocation propaganda".split())
# Words that name their doer themselves, with who it is before them: "the northern invaders".
DOERS = frozenset("invader occupier aggressor killer murderer criminal terrorist".split())
# Verbs that begin a harm which their object names: "started a war", "carried out attacks".
BEGINNING = frozenset(
    """
    start launch unleash wage begin commit carry conduct perpetrate continue stage mount order cause prepare inflict
    """.split()
)
# Words of parties that do not say which party it is, and words before these.
PARTY_ADJECTIVES = frozenset("armed military security invading occupying special joint".split())
PARTIES = frozenset(
    """
    army forces force troops government regime rebels militants militia fighters soldiers police gunmen insurgents
    separatists authorities opposition enemy invaders occupiers guards protesters extremists navy administration
    ministry party gang smugglers
    """.split()
)
# Whom harm may hit, as one word for all.
HURT = {
    "civilians": """
        civilian resident citizen villager people person child children woman women family passer bystander inhabitant
        population elderly home house apartment neighbourhood neighborhood school kindergarten hospital clinic
    """,
}
