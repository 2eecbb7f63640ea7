"""Cues that say a source did *not* say something, or refused to. A denial is a statement of its own, not among them.

Source: written for tests/cases/en; the auxiliaries are the closed class of English negated auxiliaries.
"""

import re

NEGATED_CUE = re.compile(
    r"\b(?:not|never|nor|neither|no|cannot|without)\b|n[’']t\b"
    r"|\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|stopp?(?:ed|s)? short of)\b",
    re.IGNORECASE,
)
# "made no secret of", "no doubt", "not only said" say it all the same.
NOT_NEGATED = re.compile(
    r"\bno (?:secret|doubt)\b|\bnot only\b|\bno less\b|\bnever (?:tired|stopped|ceased)\b", re.IGNORECASE
)
