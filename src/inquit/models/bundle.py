"""A bundle: the folder that holds one language's model, with its settings and digests."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from inquit.errors import ModelError
from inquit.models.runtime import Session
from inquit.models.wordpieces import WordPieces

BUNDLES = Path(__file__).parent / "bundles"
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
            self._digests: Mapping[str, str] = self.settings["digests"]
        except (KeyError, TypeError) as error:
            raise ModelError(
                f"bundle.toml in {folder} lacks or misnames {error}", hint="install inquit again"
            ) from error

    @cached_property
    def cutter(self) -> WordPieces:
        """The word pieces of this bundle's vocabulary."""
        return WordPieces(self._checked("vocab.txt").read_text("utf-8").split("\n")[:-1])

    @cached_property
    def common(self) -> frozenset[str]:
        """Words in lower case that are no names even when printed with a capital."""
        return frozenset(self._checked("common.txt").read_text("utf-8").split())

    @cached_property
    def encoder(self) -> Session:
        """Pieces and features of a window -> one vector a word."""
        return Session(self._checked("encoder.onnx"), threads=self._threads)

    @cached_property
    def cues(self) -> Session:
        """Vectors -> six cue probabilities a word."""
        return Session(self._checked("cues.onnx"), threads=self._threads)

    @cached_property
    def linker(self) -> Session:
        """Vectors and cues -> seven scores a word near each cue."""
        return Session(self._checked("link.onnx"), threads=self._threads)

    def _checked(self, name: str) -> Path:
        path = self.folder / name
        expected = self._digests.get(name)
        try:
            found = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise ModelError(f"the bundle {self.name} lacks {name}: {error}", hint="install inquit again") from error
        if found != expected:
            raise ModelError(
                f"{name} of the bundle {self.name} is not the file it was made with", hint="install inquit again"
            )
        return path


def find_bundle(language: str) -> Path:
    """The newest bundle of a language. Raises ModelError when none is shipped."""
    folders = [folder for folder in BUNDLES.glob(f"{language}-*") if folder.name.rpartition("-")[2].isdecimal()]
    if not folders:
        raise ModelError(f"no reader for the language {language!r} is shipped")
    return max(folders, key=lambda folder: int(folder.name.rpartition("-")[2]))
