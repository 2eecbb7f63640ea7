"""Words that stand before or after a person's name and are no part of it, in lower case without accents and full stops.

Source: written by hand from common knowledge: courtesy, military, political, religious and academic titles with the
short forms that news prints, and the forms of address that translated news keeps.
"""

# What news prints right before a name.
TITLES = frozenset(
    """
    mr mrs ms miss mx messrs mme mmes mlle monsieur madame madam herr frau senor senora senorita dona signor signora
    sir dame lord lady dr doctor prof professor phd esq hon honorable honourable right rt rev reverend fr father pastor
    rabbi imam sheikh shaikh shaykh sheik mullah maulana mawlana mufti ayatollah hajji haji hadji qari archbishop bishop
    cardinal patriarch metropolitan archimandrite pope
    president praesident prasident presidente pm premier chancellor minister secretary undersecretary sec ambassador amb
    envoy consul governor gov mayor senator sen sens representative rep reps congressman congresswoman delegate
    assemblyman assemblywoman assemblymember alderman councilman councilwoman councillor councilor commissioner comm
    mp mep deputy lawmaker speaker chairman chairwoman chairperson chair director head leader chief spokesman
    spokeswoman spokesperson judge justice magistrate prosecutor attorney atty ombudsman ombudswoman
    king queen prince princess emperor empress tsar czar president-elect governor-elect
    general gen lt lieutenant ltgen majgen brig brigadier maj major col colonel capt captain cmdr commander sgt
    sergeant cpl corporal pvt private adm admiral rear vice marshal commodore officer det detective insp inspector supt
    superintendent sheriff constable trooper cadet
    ceo cfo coach manager editor
    """.split()
)
# What may stand before or between titles: "deputy prime minister", "former U.S. president", "Foreign Minister".
TITLE_WORDS = frozenset(
    """
    the prime first second former ex acting interim deputy vice assistant associate senior junior chief national federal
    state city county foreign defence defense interior finance health justice economy energy education agriculture
    transport culture environment trade labor labour press security general affairs then late us uk eu un opposition
    party of and house majority minority leader whip staff supreme court permanent special field air fleet sergeant
    """.split()
)
# What may follow a name: degrees, orders and houses.
AFTER = frozenset("phd md mba qc kc esq mp mep obe mbe cbe kbe dbe ret retd usn usa sj".split())
# What tells a son from his father; a name with one of these is not the name without.
GENERATIONS = frozenset("jr sr junior senior ii iii iv".split())
# Small words inside names, which papers write, join, capitalise or leave out as they like.
PARTICLES = frozenset(
    """
    al el ul as ad ar an at az ash e de da di do dos das del della du des la le las los van von der den ter ten zu zum
    zur af av bin ibn ben bint abu abou y na st ur
    """.split()
)
# Those of them that stand between a child's name and its father's.
CHILD_OF = frozenset("bin ibn ben bint".split())
