"""The figures of a text, read by the rules alone."""

from __future__ import annotations

from datetime import date

from inquit.attribution.figures.find import find_figures
from inquit.languages.en import ENGLISH
from inquit.records import Figure
from inquit.segmentation.segment import segment


def figures_in(text: str, *, published: date | None = None) -> list[Figure]:
    """All figures of a text without attributions."""
    return [one.figure for one in find_figures(text, segment(text, ENGLISH), [], published=published)]


def only_figure(text: str) -> Figure:
    """The figure of a text that has one."""
    (figure,) = figures_in(text)
    return figure
