"""The word of a cue that names its act. Start reading at `find_head`."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from inquit.attribution.acts.frames import find_frame, opens_phrase
from inquit.attribution.acts.lexicon import Word, look_up
from inquit.attribution.acts.line import Line
from inquit.languages.en.act_grammar import (
    BEING,
    DETERMINERS,
    LEADING,
    LIGHT,
    OF_NOUN,
    PASSING,
    REFUSING_VERBS,
    SAYABLE,
    STATE,
    UTTERED,
    WISHING,
)

_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
_ADJECTIVAL = re.compile(r"(?:al|ic|ive|ous|ful|less|ent|ant|ary|able|ible|ish|ed)$")
_LINKS = frozenset(("to", "from", "at"))
_SAYINGS = frozenset(("comment", "comments", "mention"))  # "declined comment", but "declined the offer"
_WISHED = 6  # words of the content behind "would like" that may hold its act
_INFLECTED = ("s", "ed")


class Head(NamedTuple):
    """The word that names the act.

    base        of the word; empty where no word of the cue is one of reporting
    start, end  its place in the line
    reach       where its phrase ends; 0 without one
    empty       whether the phrase itself negates: "have no objection"
    """

    act: str
    base: str
    start: int
    end: int
    reach: int = 0
    empty: bool = False


def find_head(line: Line) -> Head:
    """The first word that does more than say; else the first that says; else the whole cue as one that says."""
    cue = _Cue(line)
    plain: Head | None = None
    number = 0
    while number < len(cue.words):
        head = cue.head(number)
        if head is not None and head.act != STATE:
            return head
        plain = plain or head
        number += 1
        while head is not None and number < len(cue.words) and cue.words[number].start() < head.reach:
            number += 1
    return plain or Head(STATE, "", 0, line.end)


class _Cue:
    """The words of a cue while they are read from left to right."""

    def __init__(self, line: Line) -> None:
        self.line = line
        words = list(_WORD.finditer(line.words, 0, line.end))
        if len(words) > 1 and words[-1].group() in ("to", "from"):
            words.pop()
        if words and not REFUSING_VERBS.isdisjoint(_bases(words[-1].group())):
            words += islice(_WORD.finditer(line.words, words[-1].end()), 2)  # "{refused} [to apologise]"
        self.words = words + _wished(line, words)
        words = self.words
        self._forms = [word.group() for word in words]
        self._says = False  # whether a verb of saying was read
        self._light = False  # whether the last verb says little beside its object

    def head(self, number: int) -> Head | None:
        """What one word names; None where it names nothing by itself."""
        entry = look_up(self._forms[number])
        if self._is_noun(number) and not self._forms[number].endswith("ing"):
            return self._noun(number, entry)
        verb = self._verb(number, entry) if not self._says or self._goes_on(number) else None
        if verb is None:
            head = self._adjective(number, entry) or (None if entry.verbs else self._noun(number, entry))
            self._light = self._light or any(base in LIGHT for base, _ in entry.verbs)
            return head
        self._says = True
        self._light = any(base in LIGHT for base, _ in entry.verbs)
        return verb

    def _noun(self, number: int, entry: Word) -> Head | None:
        """A noun counts where no verb is read, as the object of a light one, and in "in an appeal"."""
        if not entry.nouns or (self._says and not self._light and not self._hangs_on(number)):
            return None
        base, act = entry.nouns[0]
        return Head(act, base, *self.words[number].span())

    def _adjective(self, number: int, entry: Word) -> Head | None:
        if not entry.adjectives:
            return None
        ahead = {part for form in self._forms[:number] for part in (form, "'" + form.rpartition("'")[2])}
        if number and not ahead & BEING:
            return None
        base, act = entry.adjectives[0]
        return Head(act, base, *self.words[number].span())

    def _verb(self, number: int, entry: Word) -> Head | None:
        """A verb with its phrase; None where it only leads to another word."""
        word, bases = self.words[number], {base for base, _ in entry.verbs}
        if not bases or (bases & REFUSING_VERBS and self._unsaid(number)):
            return None
        opening = [base for base, _ in entry.verbs if opens_phrase(base)]
        behind = self.line.behind(word.end()) if opening else []
        printed = self.line.printed(behind)
        found = [(frame, base) for base in opening if (frame := find_frame(base, printed)) is not None]
        if bases & PASSING and self._passes(number) and all(frame.size < 2 for frame, _ in found):
            return None
        if found:
            frame, base = max(found, key=lambda pair: pair[0].size)
            reach = behind[frame.length - 1].end() if frame.length else word.end()
            return Head(frame.act, base, *word.span(), reach, frame.empty)
        for base, act in entry.verbs:
            if act is not None and not (base in LIGHT and self._has_object(number)):
                return Head(act, base, *word.span())
        return None

    def _passes(self, number: int) -> bool:
        """Whether another verb of reporting hangs on one: "was forced to concede"."""
        follows = self._forms[number + 1 : number + 4]
        return "to" in follows[:1] and any(look_up(form).verbs for form in follows[1:])

    def _unsaid(self, number: int) -> bool:
        """Whether an act of saying follows a verb of refusing: "refused to apologise", not "refused to leave"."""
        follows = [form for form in self._forms[number + 1 : number + 4] if form != "be"][:2]
        if not follows or not (follows[0] in _LINKS or follows[0].endswith("ing") or follows[0] in _SAYINGS):
            return False
        fails = "fail" in _bases(self._forms[number])
        verbs = [(base, act) for form in follows if form not in _LINKS for base, act in look_up(form).verbs]
        return any(base in SAYABLE or (fails and act is not None) for base, act in verbs)

    def _has_object(self, number: int) -> bool:
        """Whether a noun that names an act follows: "issued a warning"."""
        return any(look_up(form).nouns and look_up(form).nouns[0][1] != STATE for form in self._forms[number + 1 :][:5])

    def _goes_on(self, number: int) -> bool:
        """Whether a word behind the first verb can be a verb itself: "and urged", "to condemn", "by accusing"."""
        form, ahead = self._forms[number], self._forms[number - 1]
        return ahead in LEADING or (form.endswith("ing") and ahead not in ("of", "about", "for"))

    def _hangs_on(self, number: int) -> bool:
        """Whether a noun hangs on "in", "with", or on another noun: "in an appeal", "message of condolence"."""
        for place in range(max(0, number - 3), number):
            form = self._forms[place]
            if form in OF_NOUN and (form != "of" or (place and look_up(self._forms[place - 1]).nouns)):
                return True
        return False

    def _is_noun(self, number: int) -> bool:
        """Whether a word stands where only a noun can: behind a determiner, a possessive or "of"."""
        ahead = self._forms[max(0, number - 2) : number]
        if not number:
            before = self.line.before
            if not look_up(self._forms[0]).nouns or not (before[-1:].isspace() or before.endswith("'s")):
                return False
            ahead = before.split()[-2:]
            if not ahead or ahead[-1][-1] in ',.;:"':
                return False
        if not ahead:
            return False
        near = ahead[-1]
        if near in DETERMINERS or near.endswith(("'s", "s'")) or (number and near in OF_NOUN):
            return near != "that" and (not number or near not in ("first", "second", "last"))
        if not number and self._forms[0].endswith(_INFLECTED):
            return False
        return (
            len(ahead) > 1 and (ahead[0] in DETERMINERS or ahead[0].endswith("'s")) and bool(_ADJECTIVAL.search(near))
        )


def _wished(line: Line, words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The first words of a content that a wish only introduces: "would like [to express my gratitude]"."""
    if not words or WISHING.isdisjoint(_bases(words[-1].group())):
        return []
    behind = list(islice(_WORD.finditer(line.words, words[-1].end()), _WISHED))
    uttered = len(behind) > 1 and behind[0].group() == "to" and not UTTERED.isdisjoint(_bases(behind[1].group()))
    return behind if uttered else []


def _bases(form: str) -> frozenset[str]:
    return frozenset(base for base, _ in look_up(form).verbs)
