"""Near-copies: what is the same report printed again, and what only shares words with it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.ledger.copies import Overlap, bands, is_copy, signature, similarity

STORY = """SKARROW, March 4 (Lantern News) — The council of Skarrow put off its vote on the old ferry on Monday night,
after three hours in which nobody could agree on what it costs.

“We are not closing anything,” mayor Rosalind Peck told a full hall, “until I have seen a bill that adds up.” She denied
that she had promised the landing stage to a hotel chain, and called the report a fairy tale with a floor plan.

Two people in the town hall had confirmed the plan, according to the weekly that first wrote about it. Its editor said
that he would print the letter as soon as the lawyers let him.

The ferry carries about 120 people a day across the Ostrel, most of them pupils and nurses. The next bridge is
forty kilometres away, and the road to it is under water for a month every spring.

An engineer who has looked after the boat for nineteen years told the council that the hull would last another winter
if the town paid for new plates, and that it would not if the town went on talking about them.

The vote is now to be held in May, when the figures of the auditors are expected. Until then the ferry will go every
hour, as it has since the flood, and the fare will stay where it is."""
LEFT, RIGHT = STORY.split("\n\n")[:3], STORY.split("\n\n")[3:]

OTHER_REPORT = """Skarrow's elderly ferry has won a reprieve until spring. Councillors who met in the town hall on
Monday could not settle how large the repair bill would be and broke up towards midnight without a decision.

Mayor Rosalind Peck said no one would shut the crossing before she was shown honest numbers. “We are not closing
anything,” she said. Claims that a hotel group had been offered the pier were, in her words, invented.

A weekly paper had reported such a deal last week, naming no one. It maintains that the story is true and says it holds
a document that proves it.

For the schoolchildren and hospital staff who depend on the boat there is hardly another way over the river, as the
nearest bridge is far off and its approach floods each year. A mechanic warned that fresh steel was needed before the
ice comes. Auditors will report first; a second meeting is planned for May."""

BOILERPLATE = """About the Hallin County Health Office: The Hallin County Health Office looks after the health of the
people of the county, from the lakes to the hills. It inspects beaches, wells and kitchens, answers questions day and
night, and publishes its figures every Friday. It was founded after the flood and has forty-one members of staff."""
RELEASE = f"""The beach of Lake Ostrel will be closed to bathers from Saturday, the Hallin County Health Office decided
today. Samples taken on three days in a row held more germs than the law allows, most of all near the mouth of the
northern brook. Dogs should be kept out of the water too. The office will test the lake again on Thursday and will say
on the same evening whether it can be opened for the weekend. Swimming pools in Hallin and Brenholt are open for longer.

{BOILERPLATE}"""
OTHER_RELEASE = f"""Every child in the county can be vaccinated against lake fever without an appointment next week.
Nurses will wait in the schools of Hallin, Brenholt and Vestra from eight in the morning, and a bus will drive to the
villages along the river. Parents are asked to bring the yellow booklet if they can find it. The vaccine has been given
for eleven years and is well tolerated; a sore arm is the most that one child in ten complains of afterwards.

{BOILERPLATE}"""


def cut_and_edited() -> str:
    """The first half, with a word changed here and there."""
    half = "\n\n".join(LEFT)
    return half.replace("put off", "postponed").replace("called the report", "dismissed it as").replace("Its", "The")


COPIES = {
    "one number changed": STORY.replace("120", "210"),
    "a new headline and a new first paragraph": "Ferry stays for now\n\nA vote that was to end a long quarrel about an "
    "old boat on the Ostrel did not take place on Monday night; here is what was said.\n\n" + STORY,
    "the last paragraph cut": STORY.rpartition("\n\n")[0],
    "the first paragraph cut": STORY.partition("\n\n")[2],
    "cut to its first half": "\n\n".join(LEFT),
    "cut to its second half": "\n\n".join(RIGHT),
    "cut to its first half, and edited": cut_and_edited(),
    "other marks, lines and capitals": STORY.replace("“", '"').replace("”", '"').replace("\n", " ").upper(),
    "two paragraphs in another order": "\n\n".join(RIGHT + LEFT),
    "the same": STORY,
}
OTHERS = {
    "another report of the same event, with a quotation in common": (STORY, OTHER_REPORT),
    "two releases that end in the same paragraph": (RELEASE, OTHER_RELEASE),
    "two texts of one house": (STORY, RELEASE),
    "a text and nothing": (STORY, " … "),
    "nothing and nothing": ("", ""),
}


@pytest.mark.parametrize("how", COPIES)
def test_a_report_printed_again_is_a_copy(how: str) -> None:
    assert is_copy(similarity(STORY, COPIES[how]))
    assert is_copy(similarity(COPIES[how], STORY))


@pytest.mark.parametrize("how", COPIES)
def test_a_copy_is_found_by_its_bands(how: str) -> None:
    assert set(bands(signature(STORY))) & set(bands(signature(COPIES[how])))


@pytest.mark.parametrize("how", OTHERS)
def test_texts_that_only_share_words_are_none(how: str) -> None:
    assert not is_copy(similarity(*OTHERS[how]))


def test_the_changed_number_shows_as_less_than_one() -> None:
    overlap = similarity(STORY, COPIES["one number changed"])
    assert 0.9 < overlap.jaccard < 1
    assert similarity(STORY, STORY) == Overlap(1.0, 1.0)


def test_a_half_lies_whole_in_the_text_it_was_cut_from() -> None:
    overlap = similarity(STORY, COPIES["cut to its first half"])
    assert overlap.containment == 1
    assert overlap.jaccard < 0.6


def test_overlap_is_counted_in_runs_of_five_words() -> None:
    assert similarity("a b c d e f", "A, b; c d e — x") == Overlap(1 / 3, 1 / 2)
    assert similarity("the vote", "The vote!") == Overlap(1.0, 1.0)
    assert similarity("the vote", "a vote") == Overlap(0.0, 0.0)


def test_a_text_without_words_has_no_bands() -> None:
    assert signature("… — !") == b""
    assert bands(signature("")) == ()


def test_a_signature_is_the_same_on_every_machine() -> None:
    made = signature("The council of Skarrow put off its vote on the old ferry.")
    assert len(made) == 512
    assert made[:8].hex() == "482d152109221051"
    assert len(bands(made)) == 32
    assert bands(made)[:2] == (-7942333041464792687, -235406975031448239)
    assert all(-(2**63) <= band < 2**63 for band in bands(made))


def test_the_length_of_a_text_does_not_change_how_it_is_read() -> None:
    words = [f"w{number}" for number in range(9_000)]
    whole, parts = signature(" ".join(words)), [signature(" ".join(words[i : i + 3_000])) for i in (0, 2_996, 5_992)]
    parts.append(signature(" ".join(words[8_988:])))
    least = [min(part[at : at + 4][::-1] for part in parts) for at in range(0, 512, 4)]
    assert whole == b"".join(number[::-1] for number in least)


def found(share: float) -> float:
    """The part that bands find of 300 pairs of texts, in which one run of words makes for a jaccard of `share`."""
    drawn = random.Random(20)
    common = round(200 * share / (1 + share))
    hits = 0
    for _ in range(300):
        first, second = ([str(drawn.getrandbits(40)) for _ in range(100)] for _ in range(2))
        first[:common] = second[:common]
        hits += bool(set(bands(signature(" ".join(first)))) & set(bands(signature(" ".join(second)))))
    return hits / 300


def test_what_shares_six_in_ten_is_found_and_what_shares_a_tenth_is_not() -> None:
    assert found(0.6) >= 0.98
    assert found(0.5) >= 0.8
    assert found(0.1) <= 0.02


@given(st.text(max_size=200))
def test_every_text_has_a_signature_and_is_its_own_copy(text: str) -> None:
    made = signature(text)
    assert len(made) in (0, 512)
    assert made == signature(text)
    assert similarity(text, text) in (Overlap(1.0, 1.0), Overlap(0.0, 0.0))
