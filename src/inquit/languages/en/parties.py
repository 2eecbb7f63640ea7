"""Words that tell what kind of party a source is.

Source: the closed class of English pronouns; nouns of documents, groups and unnamed sources as news prints them.
"""

import re

PRONOUNS = frozenset(
    """
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose
    which that this these those one some others many most all both another everyone everybody someone somebody nobody
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
# Cues after which the words up to the content name whom it was said to.
TELLING = frozenset("told tell tells telling informed assured reminded warned advised notified".split())
# Cues whose addressee may stand inside the content: "appealed to [the mayor to resign]".
APPEALING = frozenset("appealed appeals appealing urged urges urging begged implored ordered invited called".split())
ASKING = frozenset("ask asks asked asking call calls calling invite invites inviting".split())
