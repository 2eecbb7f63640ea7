"""Forms of words: endings that inflection adds, forms that it does not make, numbers in words.

Source: Quirk and others (1985), the irregular verbs of chapter 3 that news uses; the closed class of English numerals.
"""

# Longest first: what is taken off a word so that its forms meet; letters that are left need not be a word.
ENDINGS = """
    ingly ation ating edly ated ates ings ing ies ied ate ed es ly s e y
""".split()
# A name and the words made of it: what is left when one of these is taken off is common to both.
NAME_ENDINGS = "ians ian eans ean ans an ese ish ia a e i s".split()
NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty
        """.split()
    )
} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "dozen": "12",
}
# Words of number that are neither names nor telling.
QUANTITIES = frozenset(
    """
    dozens scores hundreds thousands millions billions hundred thousand million billion half several couple handful
    nearly almost over around roughly about least fewer less more most only some
    """.split()
)
_IRREGULAR = """
    beat: beaten
    begin: began begun
    break: broke broken
    build: built
    buy: bought
    catch: caught
    choose: chose chosen
    die: dying died dies
    draw: drew drawn
    drive: drove driven
    fall: fell fallen
    fight: fought
    find: found
    flee: fled
    fly: flew flown
    freeze: froze frozen
    give: gave given
    grow: grew grown
    hear: heard
    hold: held
    keep: kept
    know: knew known
    lead: led
    leave: left
    lose: lost
    meet: met
    pay: paid
    rise: rose risen
    see: saw seen
    sell: sold
    send: sent
    shoot: shot
    sink: sank sunk
    slay: slain slew
    speak: spoke spoken
    steal: stole stolen
    strike: struck stricken
    swear: swore sworn
    take: took taken
    teach: taught
    tear: tore torn
    think: thought
    throw: threw thrown
    win: won
    withdraw: withdrew withdrawn
    write: wrote written
    woman: women
    man: men
    child: children
    lie: lying lied
    forbid: forbade forbidden
    hide: hid hidden
    seek: sought
    bring: brought
    come: came
    go: went gone
    become: became
    make: made
    run: ran
    stand: stood
    understand: understood
"""


def _forms() -> dict[str, str]:
    rows = (line.split(":") for line in _IRREGULAR.strip().splitlines())
    return {form: base.strip() for base, forms in rows for form in forms.split()}


# Each irregular form with its base.
IRREGULAR = _forms()
