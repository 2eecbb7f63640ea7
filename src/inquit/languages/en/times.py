"""Words for days, weeks and years: when something is said.

Source: the calendar; the style books of AP and Reuters for how news prints days.
"""

from inquit.languages.en.datelines import DATELINES

WEEKDAYS = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12
}  # fmt: skip
# Days with a date of their own that is the same everywhere.
HOLIDAYS = {
    "Christmas Day": (12, 25),
    "Christmas Eve": (12, 24),
    "Boxing Day": (12, 26),
    "New Year's Day": (1, 1),
    "New Year’s Day": (1, 1),
    "New Year's Eve": (12, 31),
    "New Year’s Eve": (12, 31),
    "Valentine's Day": (2, 14),
    "Valentine’s Day": (2, 14),
    "Halloween": (10, 31),
    "May Day": (5, 1),
}
# Before a date these show that it is not the day on which something is said.
NOT_THE_DAY = "since until till by from before after for to between through than of due about over against because"
# Nor do these: what happened to somebody or something on that day is not its saying.
DONE_THEN = "contacted approached filmed shot smuggled seized born"
# What opens a clause of its own: the dates in it are not the statement's.
SUBORDINATE = (
    "when while after before as since until because although though if unless where who whom whose which whereas once "
    "despite following amid including"
)
# What was done with a document on the day that is its saying's: "a letter dated 12 May".
PUBLISHED = (
    "dated published released issued sent submitted posted recorded broadcast printed signed written delivered filed "
    "leaked aired uploaded distributed circulated adopted screened emailed given"
)
# A text with none of these and no figure prints no time.
TIME_WORDS = frozenset(WEEKDAYS).union(
    *DATELINES.months,
    """
    day days week weeks weekend month months year years night evening morning afternoon today yesterday tonight
    overnight ago eve halloween
    """.split(),
)
