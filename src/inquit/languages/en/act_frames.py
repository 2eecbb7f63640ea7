"""What a verb or noun of reporting does with a certain complement: "called for", "called him a liar", "said sorry".

A row is an act, where it was taken from, and phrases parted by commas. A phrase begins with the base of its first
word, any form of which counts; then come the words behind it, `a|b` either of two, with adverbs between them allowed:

    ~          up to six words
    PARTY      up to ten words, none of which opens a clause
    DO         "to go", "not to go"
    QUESTION   a word that opens a question
    DOING      a verb in -ing
    BASE       a verb without an ending
    others     a class of words from `CLASSES`

The phrase with more words wins over one with fewer, and every phrase over `acts.py`. What lies behind the cue goes on
with the content, also where the content is printed first: "[Claims of a rift] were rejected" has "reject CLAIM".

Source: frames of VerbNet and FrameNet, codes of CAMEO, each row with its own; idioms from general dictionaries.
"""

from inquit.languages.en.act_frames_dealing import ROWS as DEALING
from inquit.languages.en.act_frames_judging import ROWS as JUDGING
from inquit.languages.en.act_frames_saying import ROWS as SAYING
from inquit.languages.en.acts import Row

# Nouns by what is done to them when they are refused: a claim is denied, an offer rejected, a person insulted.
CLASSES = {
    "CLAIM": """
        claim allegation accusation report rumour rumor suggestion charge assertion insinuation speculation story
        account notion version suspicion talk theory narrative reporting gossip hint implication imputation slur lie
        wrongdoing involvement responsibility guilt knowledge liability fault criticism
    """,
    "OFFER": """
        request application bail permission access entry visa asylum parole appeal admission leave licence license
        refund offer bid proposal plan call demand motion petition plea treatment extension
    """,
    "PARDON": """
        apology apologise apologize regret remorse
    """,
    "HARM": """
        revenge retaliate retaliation reprisal vengeance punish crush destroy annihilate avenge sue kill bomb flatten
        burn smash wipe raze obliterate strike attack hit invade shoot hang shell expel evict sack fire jail arrest
        prosecute cut close shut seize block sanction boycott withhold withdraw eliminate retribution demolish pay
        ruin expose hunt bury consequence blow cancel stop refuse
    """,
    "WORST": """
        revenge retaliate retaliation reprisal vengeance punish crush destroy annihilate avenge sue kill bomb flatten
        smash raze obliterate retribution hunt bury burn
    """,
    "WEATHER": """
        winter summer spring autumn weather season harvest day weekend night week month year
    """,
    "GOODBYE": """
        condolence sympathy sympathies commiseration
    """,
}

# Of two phrases with as many words the earlier act wins.
_ORDER = tuple(
    "state predict appeal order accuse deny reject warn threaten promise praise thank condole apologise admit propose "
    "agree ask think intend".split()
)
FRAMES: tuple[Row, ...] = tuple(sorted((*SAYING, *DEALING, *JUDGING), key=lambda row: _ORDER.index(row[0])))
