"""Figures over time as an SVG: dots with intervals, every dot a link. No script; all words are escaped."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from inquit.rendering.page import escape
from inquit.rendering.told import tell_days, tell_dot, tell_who
from inquit.views.figures import Dot

WIDTH, HEIGHT = 960, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 108, 20, 18, 46
_RADIUS = 6
_SHAPES = ("circle", "square", "triangle", "diamond")  # a side each, then again; without a side: a circle
_STEEP = 40  # the largest over the smallest number above which the scale is logarithmic


@dataclass(frozen=True, slots=True)
class Scale:
    """Where days and numbers stand on the sheet.

    logarithmic  numbers from 1 up by powers of ten; else from 0 up
    """

    first: date
    last: date
    most: float
    logarithmic: bool

    def x(self, day: str) -> float:
        """Of an ISO 8601 day."""
        span = max((self.last - self.first).days, 1)
        share = (date.fromisoformat(day[:10]) - self.first).days / span
        return _LEFT + min(max(share, 0.0), 1.0) * (WIDTH - _LEFT - _RIGHT)

    def y(self, number: float) -> float:
        """Of a number."""
        if self.logarithmic:
            share = math.log10(max(number, 1)) / math.log10(max(self.most, 10))
        else:
            share = number / max(self.most, 1)
        return HEIGHT - _BOTTOM - min(max(share, 0.0), 1.0) * (HEIGHT - _TOP - _BOTTOM)


def format_chart(dots: Sequence[Dot], link: Callable[[int, Dot], str]) -> str:
    """An SVG of the dated dots; empty when none is dated or has a number.

    link  the address of a dot's sentence, from its place among `dots`
    """
    drawn = [(place, dot) for place, dot in enumerate(dots) if dot.start is not None and _value(dot) is not None]
    if not drawn:
        return ""
    scale = _scale_of([dot for _, dot in drawn])
    sides = list(dict.fromkeys(dot.side for _, dot in drawn if dot.side))
    parts = [*_axes(scale), *_lines(drawn, scale)]
    parts += [_dot(dot, scale, sides, link(place, dot)) for place, dot in drawn]
    words = (
        f"{len(drawn)} figures from {scale.first.isoformat()} to {scale.last.isoformat()}; the table below has the same"
    )
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="group" aria-label="{escape(words)}" '
        f'xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(parts) + "\n</svg>"
    )


def sides_of(dots: Sequence[Dot]) -> list[tuple[str, str]]:
    """Each side with its shape, in the order in which they come."""
    sides = dict.fromkeys(dot.side for dot in dots if dot.side)
    return [(side, _SHAPES[number % len(_SHAPES)]) for number, side in enumerate(sides)]


def format_shape(shape: str, number: int) -> str:
    """A shape alone, for a legend.

    number  the side's, from 0: its colour
    """
    drawn = _shape(shape, 8, 8)
    return f'<svg class="sample" viewBox="0 0 16 16" aria-hidden="true"><g class="dot s{number % 4}">{drawn}</g></svg>'


def _scale_of(dots: Sequence[Dot]) -> Scale:
    days = [date.fromisoformat(day[:10]) for dot in dots for day in (dot.start, dot.end) if day]
    first, last = min(days), max(days)
    if first == last:
        first, last = _moved(first, -1), _moved(last, 1)
    numbers = [number for dot in dots for number in (dot.figure.low, dot.figure.high) if number is not None]
    small = [number for number in numbers if number > 0]
    return Scale(first, last, max([*numbers, 1.0]), bool(small) and max(small) / min(small) > _STEEP)


def _moved(day: date, by: int) -> date:
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return day


def _value(dot: Dot) -> float | None:
    """Where the dot stands: in the middle of an interval with both ends, else at its one end."""
    low, high = dot.figure.low, dot.figure.high
    if low is None or high is None:
        return high if low is None else low
    return (low + high) / 2


def _axes(scale: Scale) -> Iterator[str]:
    for number in _ticks(scale):
        y = scale.y(number)
        yield f'<line class="grid" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text class="tick" x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{number:,.0f}</text>'
    days = (scale.last - scale.first).days
    steps = min(max(days, 1), 5)
    for day in dict.fromkeys(scale.first + timedelta(days=days * step // steps) for step in range(steps + 1)):
        x = scale.x(day.isoformat())
        anchor = "end" if day == scale.last else "middle"
        yield f'<text class="tick" x="{x:.1f}" y="{HEIGHT - 14}" text-anchor="{anchor}">{day.isoformat()}</text>'
    if scale.logarithmic:
        yield f'<text class="tick" x="{_LEFT}" y="12">each line is a power of ten</text>'


def _ticks(scale: Scale) -> list[float]:
    if scale.logarithmic:
        return [
            10.0**power for power in range(math.ceil(math.log10(max(scale.most, 10))) + 1) if 10**power <= scale.most
        ]
    rough = max(scale.most, 1) / 6
    power = 10 ** math.floor(math.log10(rough))
    step = max(next(power * times for times in (1, 2, 5, 10) if power * times >= rough), 1)
    return [step * number for number in range(math.floor(scale.most / step) + 1)]


def _lines(drawn: Sequence[tuple[int, Dot]], scale: Scale) -> Iterator[str]:
    """Lines join dots of one source only."""
    lines: dict[int, list[str]] = {}
    for _, dot in drawn:
        if dot.line is not None:
            lines.setdefault(dot.line, []).append(f"{scale.x(dot.start or ''):.1f},{scale.y(_value(dot) or 0):.1f}")
    for points in lines.values():
        if len(points) > 1:
            yield f'<polyline class="held" points="{" ".join(points)}"/>'


def _dot(dot: Dot, scale: Scale, sides: Sequence[str], address: str) -> str:
    number = sides.index(dot.side) if dot.side in sides else None
    x, y = scale.x(dot.start or ""), scale.y(_value(dot) or 0)
    kinds = ["dot", "s-" if number is None else f"s{number % 4}"]
    kinds += ["hollow"] if dot.figure.modality in ("predicted", "conditional") else []
    kinds += ["denied"] if dot.figure.modality == "denied" else []
    told = f"{tell_days(dot.start, dot.end)}: {tell_dot(dot)}; {tell_who(dot.card)}"
    drawn = _shape(_SHAPES[0 if number is None else number % len(_SHAPES)], x, y)
    struck = f'<path class="strike" d="M{x - 9:.1f} {y + 9:.1f}L{x + 9:.1f} {y - 9:.1f}"/>' if "denied" in kinds else ""
    return (
        f'<a class="{" ".join(kinds)}" href="{escape(address)}"><title>{escape(told)}</title>'
        f"{_interval(dot, scale, x)}{drawn}{struck}</a>"
    )


def _interval(dot: Dot, scale: Scale, x: float) -> str:
    """From the low end to the high one; an open end goes on for a little, with a point."""
    low, high = dot.figure.low, dot.figure.high
    if low == high:
        return ""
    if low is None:
        bottom = scale.y(high or 0) + 26
        return f'<path class="open" d="M{x:.1f} {scale.y(high or 0):.1f}V{bottom:.1f}m-4 -6l4 6l4 -6"/>'
    if high is None:
        return f'<path class="open" d="M{x:.1f} {scale.y(low):.1f}V{scale.y(low) - 26:.1f}m-4 6l4 -6l4 6"/>'
    return f'<path class="interval" d="M{x - 4:.1f} {scale.y(low):.1f}h8m-4 0V{scale.y(high):.1f}m-4 0h8"/>'


def _shape(shape: str, x: float, y: float) -> str:
    r = _RADIUS
    paths = {
        "square": f"M{x - r:.1f} {y - r:.1f}h{2 * r}v{2 * r}h-{2 * r}z",
        "triangle": f"M{x:.1f} {y - r - 1:.1f}l{r + 1} {2 * r}h-{2 * r + 2}z",
        "diamond": f"M{x:.1f} {y - r - 2:.1f}l{r + 2} {r + 2}l-{r + 2} {r + 2}l-{r + 2} -{r + 2}z",
    }
    if shape == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r}"/>'
    return f'<path d="{paths[shape]}"/>'
