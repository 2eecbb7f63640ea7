"""Whether the text says that a source did *not* do what its cue names."""

from __future__ import annotations

from inquit.attribution.acts.head import Head
from inquit.attribution.acts.line import Line
from inquit.languages.en.act_grammar import LIGHT, REFUSING_VERBS
from inquit.languages.en.negation import ENOUGH, IDLE, NEGATION, NOBODY, REFUSING

_ENOUGH = 60  # characters behind the cue in which "enough" stands


def is_unsaid(line: Line, head: Head) -> bool:
    """Whether a negation, a verb of refusing or an empty subject stands in front of the word that names the act."""
    if IDLE.search(line.cue):
        return False
    reach = head.reach if head.base in LIGHT and not head.empty else head.start
    ahead = line.words[: min(max(reach, head.start), line.end)]
    if NEGATION.search(ahead):
        return ENOUGH.search(line.words, head.start, line.end + _ENOUGH) is None
    if NOBODY.search(line.before):
        return True
    return head.base not in REFUSING_VERBS and REFUSING.search(line.words[: head.end + 1]) is not None
