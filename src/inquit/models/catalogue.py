"""Which bundles are shipped: found and described without loading any."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

from inquit.errors import ModelError

BUNDLES = Path(__file__).parent / "bundles"


def find_bundle(language: str) -> Path:
    """The newest bundle of a language. Raises ModelError when none is shipped."""
    folders = [folder for folder in BUNDLES.glob(f"{language}-*") if folder.name.rpartition("-")[2].isdecimal()]
    if not folders:
        raise ModelError(f"no reader for the language {language!r} is shipped")
    return max(folders, key=lambda folder: int(folder.name.rpartition("-")[2]))


def describe_bundle(language: str) -> tuple[str, str]:
    """The name of the newest bundle of a language, and the SHA-256 of its settings, which hold its files' digests."""
    path = find_bundle(language) / "bundle.toml"
    try:
        raw = path.read_bytes()
        return str(tomllib.loads(raw.decode("utf-8"))["name"]), hashlib.sha256(raw).hexdigest()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError) as error:
        raise ModelError(f"no readable bundle in {path.parent}: {error}", hint="install inquit again") from error
