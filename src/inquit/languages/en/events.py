"""What became of those whom a figure counts: words of death, injury, flight, arrest and the moving of troops.

Source: general knowledge of English. Verbs that armies put for killing ("eliminated") count as killing whoever uses
them of whom; those that leave open what became of somebody ("neutralised") do not count.
"""

from inquit.languages.en.counting import ADDED

# Verbs that do it to somebody: their participle stands behind the victims, the other forms before them.
ACTIVE = {
    "killed": "kill kills killed killing slay slays slew slain slaying murder murders murdered murdering massacre "
    "massacres massacred massacring execute executes executed executing behead beheads beheaded beheading "
    "assassinate assassinated assassinates assassinating martyr martyred slaughter slaughtered "
    "slaughtering lynched lynching hang hanged hanging eliminate eliminated eliminating liquidate "
    "liquidated annihilate annihilated crucify crucifies crucified crucifying gunned",
    "injured": "injure injures injured injuring wound wounds wounded wounding hurt hurts hurting maim maimed maiming "
    "hospitalise hospitalised hospitalize hospitalized",
    "displaced": "displace displaces displaced displacing uproot uprooted uprooting evacuate evacuates evacuated "
    "evacuating evict evicted evicting expel expelled expelling deport deported deporting",
    "detained": "detain detains detained detaining arrest arrests arrested arresting imprison imprisoned imprisoning "
    "jail jails jailed jailing abduct abducts abducted abducting kidnap kidnaps kidnapped kidnapping "
    "capture captures captured capturing held intern interned incarcerated apprehended",
    "troops": "deploy deploys deployed deploying mobilise mobilised mobilising mobilize mobilized mobilizing mass "
    "massed massing send sends sent sending station stationed redeploy redeployed dispatch dispatched "
    "dispatching amass amassed amassing move moved moving muster mustered",
}
# Two words that make such a verb: "rounded up 40 men", "shot dead".
PHRASES = {
    "killed": "shot dead|fatally shot|gunned down|burned alive|burnt alive|cut down|mowed down|wiped out",
    "displaced": "driven out|drove out|drove away|forced out|driven away|made homeless|forced to leave|forced to flee",
    "detained": "took away|taken away|led away|rounded up|taken prisoner|taken hostage|taken captive|rounding up"
    "|took hostage|took prisoner|taking hostage|locked up",
}
# What they do themselves: the verb stands behind them.
INTRANSITIVE = {
    "killed": "die dies died dying perish perished perishes drowned drown succumbed",
    "displaced": "flee flees fled fleeing",
}
# Said of them: "12 dead".
STATES = {
    "killed": "dead lifeless",
    "injured": "injured wounded hurt",
    "displaced": "displaced homeless",
}
# Nouns that are counted themselves or open the phrase that a number ends: "the death toll reached 40".
NOUNS = {
    "killed": "death deaths dead fatality fatalities killing killings slaying slayings corpse corpses body bodies "
    "martyr martyrs execution executions massacre murder murders martyrdom slaughter beheading beheadings",
    "injured": "injury injuries wounded injured",
    "displaced": "refugee refugees evacuee evacuees displaced homeless displacement evacuation deportees idps",
    "detained": "arrest arrests detention detentions detainee detainees abduction abductions prisoners captives",
    "troops": "deployment troops",
}
# "toll" alone is of the dead.
TOLL = frozenset(("toll", "tolls"))
# "claimed the lives of 12", "lost their lives", "claimed 12 lives".
LIVES = frozenset(("lives", "life"))
TAKING_LIVES = frozenset(
    "claim claims claimed claiming lose loses lost losing take takes took taken taking cost costs costing".split()
)
# "stoned to death", "burned to death".
TO_DEATH = ("to", "death")
# "12 suffered burns".
SUFFERING = frozenset("suffered sustained suffer suffering received".split())
HARMS = frozenset("injuries injury burns wounds wound fractures concussion".split())
# "treated 19 people for burns".
TREATING = frozenset("treat treats treated treating".split())
# "forced 5,000 from their homes", "drove out", "left their homes".
HOMES = frozenset("homes houses villages".split())
# A second participle that makes the first one not true of all: "killed or injured".
MIXING = frozenset("and or and/or".split())
UNKNOWN = frozenset(("missing", "captured", "trapped"))
# Verbs after which those counted are let go: not detained any more.
RELEASING = frozenset("free freed frees freeing release released releases releasing swap swapped".split())
# What a tall count does: "the toll rose to 40".
REACHING = frozenset(
    """
    rose rise rises rising risen reached reach reaches reaching climbed climb climbs climbing stood stand stands
    standing jumped grew grow grown increased increase hit hits passed topped exceeded exceed surpassed surpass fell
    dropped is was are were at to by from put puting putting puts stays stayed remained up down number numbers
    numbered total totalled totaled totals be been already now risen fallen grown soared dropped plunged shrank came
    comes went updated revised brought bringing brings raised raising raises lowered averaged only just
    """.split()
)
# Of those, what somebody does to an amount.
RAISING = frozenset(
    "raised raising raises brought bringing brings put puting putting puts total number numbers cut lowered".split()
)
# Of those, words that only lead to the number.
LEADING = frozenset("to at by from of up down put be been already now only just number total".split())
# Words that go before a victim or between it and its verb and change nothing.
AUXILIARIES = frozenset(
    """
    remain remains remained
    was were is are be been being have has had having will would could may might must shall should can got get gets to
    feared reported reportedly believed presumed said confirmed also then either allegedly apparently subsequently
    later still already since all both not never so far immediately instantly now found shot left among alleged listed
    """.split()
)
# A clause of its own begins: what stands behind is not said of those before it.
CLAUSE_OPENERS = frozenset(
    """
    when while after before because although though unless if until as since where whereas whose that which who but
    yet said says say told added reported announced claimed stated confirmed wrote warned amid following despite
    """.split()
)
INCLUDING = frozenset("including includes included among amongst plus".split())
BEING = frozenset("was were been be is are being".split())
# A verb in front has an object of its own where one of these follows: "12 militants killed the mayor".
OBJECT_OPENERS = frozenset("the a an his her its their our more nearly about up some dozens hundreds several".split())
# Between a verb and its number, changing nothing.
LIGHT = (
    ADDED
    | frozenset('" “ estimated reported'.split())
    | frozenset("only just a an total of the all their his her its".split())
)
# Before a number these make it part of a phrase of their own.
GOVERNING = frozenset(
    "from in at near by on for against to into onto within between inside outside across over".split()
)
# What they lose is lives, where they lose soldiers.
LOSING = frozenset("lost lose loses losing".split())
# They tell of a detention only where fighters are their object.
ONLY_OF_FIGHTERS = frozenset("capture captures captured capturing".split())
VICTIMS = frozenset(("victims", "victim"))
# They leave open whether somebody was killed or injured.
UNTOLD = frozenset(("casualties", "losses"))
COMPRISING = frozenset("include includes included".split())
FINITE = frozenset("was were is are has have had will would remain remained".split())
# Between two quantities with one event.
JOINTS = (
    INCLUDING
    | MIXING
    | ADDED
    | frozenset(", - – — -- ( : follows as well them others also at least their her his".split())
)
# Of a list of objects.
OBJECTS = frozenset("the a an his her its their and himself herself themselves of another other both".split())
# A bare number stands at the end of its clause before one of these.
CLAUSE_ENDS = frozenset((".", ",", ";", ")", "", "now", "so", '"', "”", "-", "–", "—", "and"))
# They end as verbs do.
NO_VERBS = frozenset("including included armed united red unarmed masked need bed shed".split())
# Finite verbs that tell of something else, as news most uses them of those who fight.
OTHER_VERBS = frozenset(
    """
    launched attacked began took fell came went left hit struck held fought seized destroyed fired opened entered
    carried told reached arrived joined returned made gave says say said tells saw brought led sent remains remain
    """.split()
)
# A sentence that begins so tells who those of the sentence before were.
TAKING_UP = frozenset((("among", "them"), ("they", "include"), ("they", "included"), ("of", "them"), ("of", "these")))
TOGETHER = frozenset((("along", "with"), ("together", "with"), ("well", "as")))
OF_WHOM = frozenset((("of", "whom"), ("of", "which")))
# "left 12 dead", "left dead 12".
LEFT = frozenset("left leaves leaving leave".split())
# What they are done to lives: whatever noun follows counts the living, "killed 12 Kurds", "killing 500 sheep".
ONLY_OF_THE_LIVING = frozenset(
    """
    kill kills killed killing murder murders murdered murdering massacre massacred massacring execute executes executed
    executing behead beheaded beheading assassinate assassinated injure injures injured injuring wound wounds wounded
    wounding arrest arrests arrested arresting detain detains detained detaining abduct abducted abducting kidnap
    kidnapped kidnapping imprison imprisoned
    """.split()
)
