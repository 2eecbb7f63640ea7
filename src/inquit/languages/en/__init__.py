"""English: the lists that stages read."""

from inquit.languages.en.abbreviations import ABBREVIATIONS

__all__ = ["ABBREVIATIONS"]
