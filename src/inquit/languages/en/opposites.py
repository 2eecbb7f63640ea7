"""Words that cannot both hold of one thing at one time, by stems; a pair a line, several of one side parted by commas.

Source: antonyms of WordNet 3.0 among the verbs, adjectives and nouns that are frequent in English news, looked through
by hand; those that are opposite only in degree (large, small) are left out, since two reports may both be right.
"""

_PAIRS = """
open, reopen : close, shut, block, seal
advance : retreat, withdraw, pull
accept, agree, approve, endorse, adopt, ratify, back, support, welcome : reject, refuse, oppose, decline, veto, condemn
alive, survive : dead, die, kill, decease
win, victory, victorious : lose, defeat, loss
succeed, success, successful : fail, failure, unsuccessful
hit, strike : miss
rise, increase, grow, climb, raise, growth : fall, decrease, drop, decline, shrink, cut, lower, reduce, reduction
start, begin, launch, resume : stop, end, halt, cease, suspend, cancel
arrive, come, enter : leave, depart, exit
attend, present : absent, skip, boycott
guilty, convict : innocent, acquit, clear
legal, lawful, legitimate : illegal, unlawful, illegitimate, criminal
safe, secure : unsafe, dangerous, insecure
genuine, real, authentic : fake, forged, staged, invented
appoint : dismiss, sack
found : missing
possible : impossible
allow, permit, let : ban, forbid, prohibit, bar, prevent, block
free, release : arrest, detain, imprison, jail, hold
stay, remain : leave, resign, quit, go, abandon, evacuate
sign : unsigned
deliberate, intentional, planned : accidental, unintentional, accident
peaceful, calm : violent, tense, riot
clean, drinkable : dirty, polluted, contaminated, poisoned
healthy : ill, sick, unwell
full : empty
complete, finished, done : incomplete, unfinished
available : unavailable
necessary, needed : unnecessary, needless
legalise : criminalise
intact, undamaged, unharmed, unhurt, untouched : destroyed, damaged, injured, hurt, wounded, wrecked
capture, seize, take : liberate, lose, abandon, surrender
repel, repulse : breach
build : demolish, dismantle
recover, improve, better : worsen, deteriorate, worse
armed : unarmed
manned, staffed : unmanned
loaded : unloaded
military : civilian
independent : dependent
likely : unlikely
aware, knew, know : unaware, ignorant
able : unable
fair : unfair, rigged
ready, willing, prepared : unready, unwilling
stable : unstable
valid : invalid, void
voluntary, voluntarily : forced, forcibly
united : divided, split
north, northern : south, southern
east, eastern : west, western
enough, sufficient : insufficient, lacking
unanimous, unanimously : split
temporary : permanent
lift, ease : impose, tighten
extend, prolong : shorten, expire
operational, running : idle, broken
sober : drunk
respect, observe, honour, uphold, obey : violate, breach, break, defy, flout
include : exclude
profit : loss
cheap : costly, expensive
married : divorced, single
visible : hidden
known : unknown
friendly : hostile
encourage : discourage
proven : unproven
equal : unequal
"""


def _sides(line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    left, _, right = line.partition(":")
    return tuple(word.strip() for word in left.split(",")), tuple(word.strip() for word in right.split(","))


# A row: words of one side, words of the other.
OPPOSITES = tuple(_sides(line) for line in _PAIRS.strip().splitlines())
