"""The forms of English words from their base: verbs, and the plural of nouns.

Source: the rules of spelling as grammars of English give them (final e, y after a consonant, sibilants, doubling);
the irregular and the doubling verbs are the closed lists of the same grammars, as far as verbs of saying are among
them.
"""

import re

# Base, then every form that the rules do not give.
IRREGULAR = {
    base: tuple(forms.split("/"))
    for base, forms in (
        entry.split()
        for entry in """
        arise arose/arisen, be is/are/am/was/were/been/being, bear bore/borne, beat beat/beaten, begin began/begun,
        bend bent, beseech besought/beseeched, bet bet, bid bid/bade/bidden, bite bit/bitten, blow blew/blown, break
        broke/broken, bring brought, broadcast broadcast, build built, buy bought, cast cast, choose chose/chosen,
        come came/come, cost cost, cut cut, deal dealt, do did/done, draw drew/drawn, dream dreamt/dreamed, drink
        drank/drunk, drive drove/driven, eat ate/eaten, fall fell/fallen, feed fed, feel felt, fight fought, find
        found, flee fled, fling flung, fly flew/flown, forbid forbade/forbidden, forecast forecast/forecasted, forego
        forewent/foregone, foresee foresaw/foreseen, foretell foretold, forgive forgave/forgiven, freeze froze/frozen,
        get got/gotten, give gave/given, go went/gone, grieve grieved, grow grew/grown, hang hung/hanged, have
        had/has, hear heard, hide hid/hidden, hit hit, hold held, hurl hurled, hurt hurt, keep kept, know knew/known,
        lay laid, lead led, learn learnt/learned, leave left, lend lent, let let, lie lied, light lit, lose lost, make
        made, mean meant, meet met, misspeak misspoke/misspoken, mistake mistook/mistaken, overrule overruled,
        overturn overturned, pay paid, plead pleaded/pled, put put, quit quit, read read, rebut rebutted, repay
        repaid, retell retold, rethink rethought, ring rang/rung, rise rose/risen, run ran/run, say said, see
        saw/seen, seek sought, sell sold, send sent, set set, shed shed, shoot shot, show showed/shown, shut shut,
        sing sang/sung, sink sank/sunk, sit sat, slap slapped, speak spoke/spoken, spell spelt/spelled, spend spent,
        spit spat, spread spread, stand stood, steal stole/stolen, stick stuck, stop stopped, strike struck/stricken,
        sue sued, swallow swallowed, swear swore/sworn, sweep swept, take took/taken, teach taught, tear tore/torn,
        tell told, think thought, throw threw/thrown, understand understood, undertake undertook/undertaken, uphold
        upheld, wear wore/worn, weep wept, sleep slept, creep crept, dwell dwelt, win won, wind wound, withdraw
        withdrew/withdrawn, withhold withheld, wring wrung, write wrote/written
        """.split(",")
    )
}
# Verbs of two and more syllables that double their last letter, as those of one do by rule.
DOUBLING = frozenset(
    """
    abet abhor acquit admit allot beget cancel commit compel concur confer control counsel defer demur equip expel
    extol forget grovel infer kidnap label level marvel model omit panel patrol pedal pencil permit prefer program
    quarrel rebel rebut recommit recur refer regret shrivel signal submit travel worship
    """.split()
)
_VOWELS = "aeiou"
_SHORT = re.compile(rf"[^{_VOWELS}]*(?:qu)?[{_VOWELS}][^{_VOWELS}wxy]$")  # plan, quip, rap
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh|o)$")


def verb_forms(base: str) -> set[str]:
    """The base, its third person, participles and past: "vow" vow vows vowed vowing."""
    stem = _stem(base)
    if base.endswith("ie"):
        ing = base[:-2] + "ying"
    elif base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        ing = base[:-1] + "ing"
    else:
        ing = stem + "ing"
    past = {stem[:-1] + "ied"} if _ends_in_y(base) else {stem + ("d" if base.endswith("e") else "ed")}
    also = {base + "ed", base + "ing"} if base in DOUBLING else set()  # "signaled"
    return {base, noun_plural(base), ing, *(IRREGULAR.get(base) or past | also)}


def noun_plural(base: str) -> str:
    """The plural, which is also a verb's third person: "apology" apologies, "speech" speeches."""
    if _ends_in_y(base):
        return base[:-1] + "ies"
    return base + ("es" if _SIBILANT.search(base) else "s")


def _stem(base: str) -> str:
    return base + base[-1] if base in DOUBLING or _SHORT.match(base) else base


def _ends_in_y(base: str) -> bool:
    return base.endswith("y") and len(base) > 1 and base[-2] not in _VOWELS
