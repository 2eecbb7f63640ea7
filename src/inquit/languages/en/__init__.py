"""English: the lists that stages read."""

from inquit.languages.base import Words
from inquit.languages.en.abbreviations import ABBREVIATIONS
from inquit.languages.en.credits import CREDITS
from inquit.languages.en.datelines import DATELINES

ENGLISH = Words(abbreviations=ABBREVIATIONS, datelines=DATELINES, credits=CREDITS)

__all__ = ["ABBREVIATIONS", "ENGLISH"]
