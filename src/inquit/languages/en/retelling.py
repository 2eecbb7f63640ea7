"""How acts are retold in a sentence that neither vouches for nor doubts them: "is reported to have warned"."""

ACT_RETOLD = {
    "state": "said",
    "predict": "predicted",
    "appeal": "appealed",
    "order": "ordered",
    "accuse": "accused",
    "deny": "denied",
    "reject": "rejected",
    "warn": "warned",
    "threaten": "threatened",
    "promise": "promised",
    "praise": "praised",
    "thank": "thanked",
    "condole": "condoled",
    "apologise": "apologised",
    "admit": "admitted",
    "propose": "proposed",
    "agree": "agreed",
    "ask": "asked",
    "think": "thought",
    "intend": "intended",
}
