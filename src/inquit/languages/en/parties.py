"""Words that tell what kind of party a source is.

Source: the closed class of English pronouns; nouns of documents, groups and unnamed sources as news prints them.
"""

import re

PRONOUNS = frozenset(
    """
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose
    which that this these those one some others many most all both another everyone everybody someone somebody nobody
    neither either each several few none
    """.split()
)
DOCUMENTS = frozenset(
    """
    letter letters appeal appeals statement statements report reports document documents filing filings memo memos
    article articles editorial poll polls survey surveys study studies text texts release releases lawsuit complaint
    indictment ruling affidavit email emails e-mail tweet tweets post posts message book papers transcript website
    treaty resolution decree constitution
    """.split()
)
UNNAMED = re.compile(
    r"\bnot to be named\b|\banonym|\bcondition of\b|\bnot authori[sz]ed\b|\bsources?\b|\bpeople familiar\b",
    re.IGNORECASE,
)
GROUPS = frozenset(
    """
    officials critics supporters opponents residents witnesses lawmakers democrats republicans analysts experts aides
    advisers voters diplomats police prosecutors investigators lawyers scientists researchers activists protesters
    locals reporters observers
    """.split()
)
# Cues that ask somebody for something, with whom they ask behind them.
ASKING = frozenset("ask asks asked asking call calls calling invite invites inviting".split())
