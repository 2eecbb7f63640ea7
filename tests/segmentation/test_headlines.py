"""Headlines that say whose speech a text is."""

from __future__ import annotations

import pytest

import inquit
from inquit.segmentation.headlines import find_speaker

SPEECH = "Friends! I am glad to be here. We have built a bridge. My thanks go to our builders."


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Address by President of Tarn Ann Smith", "Ann Smith"),
        ("The dams will hold - address by President Ann Smith", "Ann Smith"),
        ("Speech by Head of the River Office Ann Smith at a meeting of the guilds", "Ann Smith"),
        ("Speech by President Ursula von der Leyen", "Ursula von der Leyen"),
        ("Opening remarks by Ann Smith, the mayor", "Ann Smith"),
    ],
)
def test_the_speaker_is_the_name_behind_by(headline: str, speaker: str) -> None:
    assert find_speaker(headline, SPEECH, []) == speaker


@pytest.mark.parametrize(
    "headline",
    [
        "Joint statement by Ann Smith and Bob Jones",
        "Ann Smith spoke about the bridge",
        "Address book of the city",
        "The speech that changed a river",
        "Address of the President of Ukraine to the people",
        "Remarks by the Prime Minister",
        "",
    ],
)
def test_other_headlines_name_no_speaker(headline: str) -> None:
    assert find_speaker(headline, SPEECH, []) is None


def test_a_report_about_a_speech_is_nobodys_own_words() -> None:
    report = "Ann Smith spoke in Tarn. “I am glad, and we thank our builders for my bridge,” she said."
    reading = inquit.read(report, title="Speech by Ann Smith in Tarn")
    assert [party.form for party in reading.statements[0].sources] != ["speaker"]


def test_a_speech_is_the_statement_of_its_headlines_speaker_and_i_is_that_speaker() -> None:
    reading = inquit.read(
        SPEECH + " I told the council that the dams would hold.", title="Address by President Ann Smith"
    )
    outer = reading.statements[0]
    assert [(party.form, party.name) for party in outer.sources] == [("speaker", "Ann Smith")]
    assert ["Ann Smith"] in [[party.name for party in statement.sources] for statement in reading.statements[1:]]
