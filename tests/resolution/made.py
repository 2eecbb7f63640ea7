"""Texts with names put in by hand, so that what is made of names can be tested without a model."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from inquit.records import Span
from inquit.resolution.mentions import Mention
from inquit.resolution.people import Cast, gather

_NAME = re.compile(r"\{(?P<words>[^{}|]+)(?:\|(?P<kind>\w+))?\}")


def marked(words: str) -> tuple[str, list[Mention]]:
    """A text in which `{Ann Smith}` is a person's name, `{Tarn|place}` a place's, with these names."""
    parts: list[str] = []
    names: list[Mention] = []
    at = length = word = 0
    for match in _NAME.finditer(words):
        before, name = words[at : match.start()], match["words"]
        length, word = length + len(before), word + len(before.split())
        names.append(
            Mention(Span(length, length + len(name)), match["kind"] or "person", (word, word + 1 + name.count(" ")))
        )
        parts += before, name
        length, word = length + len(name), word + len(name.split())
        at = match.end()
    return "".join([*parts, words[at:]]), names


def cast_of(words: str) -> tuple[str, Cast]:
    """The text and its people."""
    text, names = marked(words)
    return text, gather(text, names)


def span_of(text: str, words: str) -> Span:
    """Where some words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def np_zeros(words: int) -> NDArray[np.float16]:
    """Vectors that say nothing."""
    return np.zeros((words, 384), np.float16)
