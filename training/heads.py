"""Put trained heads into a bundle and write down their digests."""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
from pathlib import Path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("bundle", "mentions", "pronouns"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    settings = options.bundle / "bundle.toml"
    words = settings.read_text("utf-8").rstrip("\n") + "\n"
    for name, path in (("mentions.onnx", options.mentions), ("pronouns.onnx", options.pronouns)):
        shutil.copy(path, options.bundle / name)
        line = f'"{name}" = "{hashlib.sha256(path.read_bytes()).hexdigest()}"\n'
        words = re.sub(rf'^"{re.escape(name)}" = .*\n', "", words, flags=re.MULTILINE) + line
    settings.write_text(words, "utf-8")


if __name__ == "__main__":
    main()
