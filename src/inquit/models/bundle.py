"""A bundle: the folder that holds one language's model, with its settings and digests."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inquit.errors import ModelError
from inquit.models.runtime import Session
from inquit.models.wordpieces import WordPieces

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What the decoder needs beside the networks; all chosen on the tuning split, see bundle.toml.

    cue, nested_cue        least probability of a cue word, of the outermost layer and below it
    keep, nested_keep      least score of a statement that is kept
    doubt                  kept statements below this score are named in a notice
    """

    cue: float
    nested_cue: float
    keep: float
    nested_keep: float
    doubt: float


@dataclass(frozen=True, slots=True)
class Turn:
    """From words' vectors to what they are about: whole numbers, so that their sums are exact.

    gate        float64, (384,): times `gate_step`, plus `bias`, the logit of a word's weight
    matrix      float64, (384, 384): from the words' weighted mean to the vector
    """

    gate: NDArray[np.float64]
    gate_step: float
    bias: float
    matrix: NDArray[np.float64]


class Bundle:
    """A loaded bundle. Files are checked against their digests before they are read; networks load on first use."""

    def __init__(self, folder: Path, *, threads: int) -> None:
        self.folder = folder
        self._threads = threads
        try:
            self.settings: Mapping[str, Any] = tomllib.loads((folder / "bundle.toml").read_text("utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise ModelError(f"no readable bundle in {folder}: {error}", hint="install inquit again") from error
        if self.settings.get("format") != FORMAT:
            raise ModelError(f"the bundle in {folder} has format {self.settings.get('format')}, not {FORMAT}")
        try:
            self.name: str = self.settings["name"]
            self.window: int = self.settings["window"]["pieces"]
            self.overlap: int = self.settings["window"]["overlap"]
            self.thresholds = Thresholds(**self.settings["thresholds"])
            self.calibration: Mapping[str, list[float]] = self.settings["calibration"]
            self.digests: Mapping[str, str] = self.settings["digests"]
        except (KeyError, TypeError) as error:
            raise ModelError(
                f"bundle.toml in {folder} lacks or misnames {error}", hint="install inquit again"
            ) from error

    @cached_property
    def cutter(self) -> WordPieces:
        """The word pieces of this bundle's vocabulary."""
        return WordPieces(self.check("vocab.txt").read_text("utf-8").split("\n")[:-1])

    @cached_property
    def common(self) -> frozenset[str]:
        """Words in lower case that are no names even when printed with a capital."""
        return frozenset(self.check("common.txt").read_text("utf-8").split())

    @cached_property
    def encoder(self) -> Session:
        """Pieces and features of a window -> one vector a word."""
        return Session(self.check("encoder.onnx"), threads=self._threads)

    @cached_property
    def cues(self) -> Session:
        """Vectors -> six cue probabilities a word."""
        return Session(self.check("cues.onnx"), threads=self._threads)

    @cached_property
    def linker(self) -> Session:
        """Vectors and cues -> seven scores a word near each cue."""
        return Session(self.check("link.onnx"), threads=self._threads)

    @cached_property
    def mentions(self) -> Session:
        """Vectors and printed words -> seven label scores a word: names of persons, organisations, places."""
        return Session(self.check("mentions.onnx"), threads=self._threads)

    @cached_property
    def pronouns(self) -> Session:
        """Clues and vectors of a pronoun and those it may mean -> a chance each, nobody's last."""
        return Session(self.check("pronouns.onnx"), threads=self._threads)

    @cached_property
    def matter(self) -> Turn:
        """Words' vectors -> what they are about; chosen by training/matter.py."""
        rows = self._numbers("matter.npy").astype(np.float64)
        try:
            settings = self.settings["matter"]
            return Turn(rows[0], settings["gate_step"], settings["bias"], rows[1:])
        except KeyError as error:
            raise ModelError(f"bundle.toml in {self.folder} lacks {error}", hint="install inquit again") from error

    @cached_property
    def cells(self) -> NDArray[np.float32]:
        """The centres of the cells of vectors of matters: float32, (cells, 384), rows of length 1."""
        rows = self._numbers("cells.npy").astype(np.float32)
        centres: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return centres

    def _numbers(self, name: str) -> NDArray[np.int8]:
        """An array file of this bundle."""
        numbers: NDArray[np.int8] = np.load(self.check(name), allow_pickle=False)
        return numbers

    def check(self, name: str) -> Path:
        """The path of one of the bundle's files. Raises ModelError when it is not the file it was made with."""
        path = self.folder / name
        expected = self.digests.get(name)
        try:
            found = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise ModelError(f"the bundle {self.name} lacks {name}: {error}", hint="install inquit again") from error
        if found != expected:
            raise ModelError(
                f"{name} of the bundle {self.name} is not the file it was made with", hint="install inquit again"
            )
        return path
