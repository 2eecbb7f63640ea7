"""Words of numbers beside the plain cardinals: vague counts, shares, and what money is called.

Source: the intervals are this project's own, so that no reader mistakes them for the text's: "dozens" is at least two
dozen and less than a hundred, "hundreds" any number of three digits; other projects take one number (12, 100).
Money: ISO 4217; a word that names the money of several countries has no code.
"""

UNITS = "one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
CARDINALS = frozenset([*UNITS, *TEENS, *TENS, *(f"{ten}-{unit}" for ten in TENS for unit in UNITS)])
MULTIPLIERS = {
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "dozen": 12,
}
# Written close behind the digits: "3m", "2bn".
SUFFIXES = {"k": 1000, "m": 1_000_000, "mn": 1_000_000, "mln": 1_000_000, "bn": 1_000_000_000, "tn": 10**12}
# What a vague word may mean, both ends included.
VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 200),
    "tens": (20, 99),
    "hundreds": (100, 999),
    "thousands": (1000, 9999),
    "millions": (1_000_000, 9_999_999),
    "billions": (1_000_000_000, 9_999_999_999),
    "tens of thousands": (10_000, 99_999),
    "dozens of thousands": (24_000, 99_999),
    "hundreds of thousands": (100_000, 999_999),
    "thousands of thousands": (1_000_000, 9_999_999),
    "tens of millions": (10_000_000, 99_999_999),
    "hundreds of millions": (100_000_000, 999_999_999),
    "tens of billions": (10_000_000_000, 99_999_999_999),
    "hundreds of billions": (100_000_000_000, 999_999_999_999),
    "several": (3, 9),
    "a handful": (3, 6),
    "a few": (3, 6),
    "a couple": (2, 2),
}
# These may stand before a multiplier: "several hundred", "a few dozen".
MULTIPLIED = frozenset(("several", "a few", "a couple", "few"))
# Tied to the digits by a hyphen: "30-odd".
TIED = {"odd": "about", "plus": "at_least", "some": "about"}
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "tenths": 10
}  # fmt: skip
SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR", "₺": "TRY", "₪": "ILS"}
# In front of a dollar sign: "A$5m".
SIGN_PREFIXES = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD"}
CODES = frozenset(
    "USD EUR GBP JPY RUB UAH CHF CNY INR TRY PLN SEK NOK DKK CZK HUF AUD CAD NZD ILS SAR AED SYP IRR KZT".split()
)
MONEY: dict[str, str | None] = {
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "hryvnia": "UAH", "hryvnias": "UAH", "hryvnya": "UAH", "zloty": "PLN",
    "zlotys": "PLN", "forints": "HUF", "shekels": "ILS", "tenge": "KZT", "baht": "THB", "rand": "ZAR", "cents": None,
    "rouble": None, "roubles": None, "ruble": None, "rubles": None, "rupees": None, "francs": None, "crowns": None,
    "dinar": None, "dinars": None, "lira": None, "liras": None, "riyals": None, "rials": None, "dirhams": None,
    "pesos": None, "krona": None, "kronor": None, "kroner": None, "koruna": None, "marks": None, "shillings": None
}  # fmt: skip
# Before a word of money: "US dollars", "Swiss francs" whose code the adjective gives.
MONEY_ADJECTIVES = frozenset(("us", "u.s.", "american"))
