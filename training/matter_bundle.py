"""Put what `matter.py` made into a bundle: its array files, their digests, the gate's two numbers."""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
from pathlib import Path

FILES = ("matter.npy", "cells.npy")
_HEADING = "[matter]  # of a word's weight; made by training/matter.py\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("bundle", "made"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    settings = options.bundle / "bundle.toml"
    words = settings.read_text("utf-8").rstrip("\n") + "\n"
    words = re.sub(r"^\[matter\].*\n(?:\w.*\n)*\n?", "", words, flags=re.MULTILINE)
    gate = (options.made / "gate.toml").read_text("utf-8")
    words = words.replace("[digests]", f"{_HEADING}{gate}\n[digests]")
    for name in FILES:
        shutil.copy(options.made / name, options.bundle / name)
        line = f'"{name}" = "{hashlib.sha256((options.made / name).read_bytes()).hexdigest()}"\n'
        words = re.sub(rf'^"{re.escape(name)}" = .*\n', "", words, flags=re.MULTILINE) + line
    settings.write_text(words, "utf-8")


if __name__ == "__main__":
    main()
