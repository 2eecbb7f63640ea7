"""Bundles: what is loaded, and what is refused."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from inquit.errors import ModelError
from inquit.models.bundle import Bundle
from inquit.models.catalogue import BUNDLES, find_bundle
from inquit.pipeline import load_bundle

FILES = {"vocab.txt": "cutter", "encoder.onnx": "encoder", "cues.onnx": "cues", "link.onnx": "linker"}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the shipped bundle, free to be spoiled."""
    folder = tmp_path / "en-9"
    folder.mkdir()
    for path in find_bundle("en").iterdir():
        if path.suffix == ".onnx":
            (folder / path.name).write_bytes(b"a network")  # never read: its digest does not fit
        else:
            shutil.copy(path, folder)
    return folder


def test_the_shipped_bundle_is_of_its_language_and_found_by_it() -> None:
    folder = find_bundle("en")
    bundle = load_bundle("en", 1)
    assert folder.parent == BUNDLES
    assert bundle.name == folder.name
    assert bundle.settings["language"] == "en"


def test_every_file_of_the_shipped_bundle_is_what_it_was_made_with() -> None:
    bundle = Bundle(find_bundle("en"), threads=1)
    assert all(getattr(bundle, part) for part in FILES.values())


def test_windows_overlap_by_less_than_half() -> None:
    bundle = load_bundle("en", 1)
    assert 0 < bundle.overlap < bundle.window // 2


def test_thresholds_and_calibration_are_numbers_of_the_right_size() -> None:
    bundle = load_bundle("en", 1)
    thresholds = bundle.thresholds
    chosen = (thresholds.cue, thresholds.nested_cue, thresholds.keep, thresholds.nested_keep, thresholds.doubt)
    assert all(0 < value < 1 for value in chosen)
    assert set(bundle.calibration) == {"outermost", "nested"}


def test_a_language_without_a_bundle_is_named() -> None:
    with pytest.raises(ModelError, match="'xx'"):
        find_bundle("xx")


def test_the_newest_bundle_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("en-1", "en-2", "en-10", "ru-11"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr("inquit.models.catalogue.BUNDLES", tmp_path)
    assert find_bundle("en").name == "en-10"


def test_a_missing_bundle_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no readable bundle") as caught:
        Bundle(tmp_path / "en-9", threads=1)
    assert "en-9" in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize("raw", [b"format = ", b"\xff\xfe", b"name = 'en-9'\nname = 'en-9'"])
def test_settings_that_cannot_be_read_are_refused(copy: Path, raw: bytes) -> None:
    (copy / "bundle.toml").write_bytes(raw)
    with pytest.raises(ModelError):
        Bundle(copy, threads=1)


@pytest.mark.parametrize("line", ["format = 2", "format = 0", ""])
def test_another_format_is_refused(copy: Path, line: str) -> None:
    settings = copy / "bundle.toml"
    settings.write_text(settings.read_text("utf-8").replace("format = 1", line), "utf-8")
    with pytest.raises(ModelError, match="format"):
        Bundle(copy, threads=1)


@pytest.mark.parametrize("part", ["window", "thresholds", "calibration", "digests", "name"])
def test_settings_that_lack_a_part_are_refused(copy: Path, part: str) -> None:
    settings = copy / "bundle.toml"
    words = settings.read_text("utf-8")
    renamed = words.replace(f"[{part}]", f"[other_{part}]").replace(f"{part} =", f"other_{part} =", part == "name")
    settings.write_text(renamed, "utf-8")
    with pytest.raises(ModelError):
        _ = Bundle(copy, threads=1).cutter


@pytest.mark.parametrize(("name", "part"), FILES.items())
def test_a_changed_file_is_refused_by_name(copy: Path, name: str, part: str) -> None:
    with (copy / name).open("ab") as file:
        file.write(b"x")
    with pytest.raises(ModelError, match=name) as caught:
        getattr(Bundle(copy, threads=1), part)
    assert caught.value.hint


@pytest.mark.parametrize(("name", "part"), FILES.items())
def test_a_missing_file_is_refused_by_name(copy: Path, name: str, part: str) -> None:
    (copy / name).unlink()
    with pytest.raises(ModelError, match=name):
        getattr(Bundle(copy, threads=1), part)


def test_a_file_that_is_no_network_is_refused_though_its_digest_fits(copy: Path) -> None:
    settings = copy / "bundle.toml"
    bundle = Bundle(copy, threads=1)
    fitting = hashlib.sha256(b"a network").hexdigest()
    settings.write_text(settings.read_text("utf-8").replace(bundle.settings["digests"]["cues.onnx"], fitting), "utf-8")
    with pytest.raises(ModelError, match=r"cues\.onnx"):
        _ = Bundle(copy, threads=1).cues
