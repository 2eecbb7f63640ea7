"""Acts in indirect speech: "said she agreed with it"; how the rows are written stands in `performing.py`.

Source: the verbs of `acts.py` that news reports a second time under "said".
"""

RETOLD = r"""
threaten indirect
    ^\W*(?:that )?(?:it|he|she|they|his \w+|her \w+|its \w+|the \w+) would (?:\w+ )?(?:<WORST>|hit back
    |respond with force|sue)\b
deny indirect
    ^\W*(?:that )?there (?:was|is) no (?:truth|substance|basis|foundation)\b
agree indirect
    <SELF>(?:agree[ds]?|accept(?:s|ed) (?!that)|supports|supported|backed|endorsed|(?:was|were|is
    |are) (?:\w+ )?(?:in favou?r))\b
admit indirect
    <SELF>(?:accept(?:s|ed)? (?:that|(?:full |sole )?responsibility|the blame)|admitted|admits|acknowledge[sd]?
    |(?:was|were|had been) (?:\w+ )?(?:wrong|to blame|at fault))\b
    <SELF>(?:had |have |has )?(?:made (?:an? )?(?:\w+ )?(?:mistakes?|error)|got it wrong)\b
intend indirect
    <SELF>(?:plan(?:s|ned)?|intend(?:s|ed)?|want(?:s|ed)?|aim(?:s|ed)?|hope[sd]?|mean(?:s|t)|wishe[sd]) to\b
    <SELF>(?:was|were|is|are) (?:\w+ )?(?:planning|considering|thinking (?:of|about)|weighing|going to|preparing
    |determined|looking (?:at|to)|aiming|about to)\b
    <SELF>(?:had|has|have) (?:\w+ )?(?:decided|no plans|plans|no intention)\b
think indirect
    <SELF>(?:thinks?|thought|believe[sd]?|doubt(?:s|ed)|fear(?:s|ed)|suspect(?:s|ed)|hope[sd]?)\b(?! to)
    <SELF>(?:was|were|is|are) (?:\w+ )?(?:convinced|confident|certain|sure|afraid|worried|concerned|sceptical
    |skeptical|hopeful|optimistic|doubtful)\b
predict indirect
    <SELF>(?:expect(?:s|ed)?|anticipate[sd]?|predict(?:s|ed)?|foresaw|foresees)\b
reject indirect
    <SELF>(?:reject(?:s|ed)|oppose[sd]|refuse[sd]|disagree[sd]|rule[sd] out|(?:was|were|is
    |are) (?:\w+ )?opposed)\b
    <SELF>(?:would|will|could|can|did|does|do) (?:not|never) (?:accept|agree|support|approve|consent|sign
    |negotiate|surrender|sell|back down|resign|recogni[sz]e|take part|allow|tolerate|yield|cooperate|co-operate
    |comply)\b
praise indirect
    <SELF>(?:welcome[sd]|applaud(?:s|ed)|admire[sd]|congratulate[sd]|(?:was|were|is
    |are) (?:\w+ ){0,2}(?:proud of|delighted|impressed|thrilled (?:with|by)))\b
accuse indirect
    <SELF>(?:condemn(?:s|ed)|deplore[sd]|denounce[sd]|blame[sd]|(?:was|were|is|are) (?:\w+ )?(?:appalled
    |outraged|disgusted|furious|dismayed))\b
deny indirect
    <SELF>(?:denie[sd]|dispute[sd]|(?:was|were|is|are) (?:\w+ )?innocent|had (?:done )?nothing (?:wrong
    |to do with)|had not done anything wrong)\b
promise indirect
    <SELF>(?:promise[sd]|pledge[sd]|guarantee[sd]|would make sure|will make sure)\b(?=.*\b(?:would|will|to)\b)
appeal indirect
    <SELF>(?:urge[sd]|begged|begs|appealed|appeals|demand(?:s|ed)|need(?:s|ed) (?:\w+ )?help|call(?:s
    |ed) (?:up)?on)\b
warn indirect
    <SELF>warn(?:s|ed)\b
"""
