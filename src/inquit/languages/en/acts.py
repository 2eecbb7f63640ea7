"""Verbs and nouns that settle what a source does with its words, whatever follows them.

Source: the classes of VerbNet that gather reporting verbs (say-37.7, tell-37.2, urge-58.1, promise-37.13,
judgment-33.1, confess-37.10); only words that mean one act in news. What depends on the complement ("called for",
"called him a liar") and everything else stays without an act.
"""

_WORDS = {
    "state": """
        say says said saying tell tells told telling write writes wrote written add adds added adding state
        states stated note notes noted noting explain explains explained announce announces announced report
        reports reported tweet tweets tweeted posted
    """,
    "predict": """
        predict predicts predicted anticipate anticipates anticipated forecast forecasts foresees foresaw
        prediction
    """,
    "appeal": """
        appeal appeals appealed appealing urge urges urged urging plead pleads pleaded plea beg begs begged
        implore implores implored
    """,
    "order": "order orders ordered instruct instructs instructed demand demands demanded",
    "accuse": "accuse accuses accused accusing blame blames blamed blaming accusation",
    "deny": "deny denies denied denying denial",
    "reject": "reject rejects rejected rejecting dismiss dismisses dismissed dismissing",
    "warn": "warn warns warned warning",
    "threaten": "threaten threatens threatened threatening threat threats",
    "promise": "promise promises promised promising vow vows vowed pledge pledges pledged",
    "praise": "praise praises praised praising hail hails hailed lauded welcome welcomes welcomed",
    "thank": "thank thanks thanked thanking gratitude",
    "apologise": "apologise apologises apologised apologize apologizes apologized apology",
    "admit": """
        admit admits admitted admitting acknowledge acknowledges acknowledged concede conceded confess
        confessed
    """,
    "propose": "propose proposes proposed proposing suggest suggests suggested proposal",
    "agree": "agree agrees agreed",
    "think": """
        think thinks thought believe believes believed believing fear fears feared hope hopes hoped doubt
        doubts doubted belief
    """,
    "intend": "intend intends intended plan plans planned planning want wants wanted wanting",
}
ACT_OF = {word: act for act, words in _WORDS.items() for word in words.split()}
