"""Words with which people ask for figures, and the event each means.

Source: written for `inquit figures`; the events are those of the wire. A word that is none of these is looked for in
what is counted.
"""

_WORDS = {
    "killed": "killed dead deaths death died die dies toll tolls fatalities slain killing killings",
    "injured": "injured wounded hurt injuries",
    "displaced": "displaced refugees fled evacuated displacement",
    "detained": "detained arrested captured prisoners detainees arrests",
    "troops": "troops",
}
EVENT_ASKED = {word: event for event, words in _WORDS.items() for word in words.split()}
EMPTY_ASKED = frozenset("of the a an in people persons number figure figures how many were was been have has".split())
