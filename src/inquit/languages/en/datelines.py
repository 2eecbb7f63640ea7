"""Words of English datelines.

Source: the AP and Reuters style books for months, agencies and places; labels as news sites print them.
"""

from inquit.languages.base import DatelineWords, names

_NO_PLACES = """
    in on at by as of to from since after before until during when while if but and or for with over under
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow this that these those it he she
    we they i you not no yes
    breaking exclusive update updated updates live watch listen video photos analysis opinion editorial comment
    commentary column review interview explainer factbox timeline correction corrected corrects clarification
    advisory news alert urgent flash special report feature features abstract summary headline headlines read more
    letter letters q a question answer note notes part chapter act scene day week top poll
    nato un eu us usa uk uae ussr dprk drc fbi cia nsa irs doj dhs cdc who imf wto opec iaea osce icc gop dnc rnc
    council president minister mayor chair chairman chairwoman speaker judge court senator governor king queen
    prince pope
"""

DATELINES = DatelineWords(
    months=(
        ("january", "jan"),
        ("february", "feb"),
        ("march", "mar"),
        ("april", "apr"),
        ("may",),
        ("june", "jun"),
        ("july", "jul"),
        ("august", "aug"),
        ("september", "sept", "sep"),
        ("october", "oct"),
        ("november", "nov"),
        ("december", "dec"),
    ),
    weekdays=tuple(
        """
        monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat sunday sun
        """.split()
    ),
    labels=names(
        """
        date of publication|publication date|date published|first published|first published on|last updated|
        last updated on|last updated at|last modified|last modified on|published|published on|published at|posted|
        posted on|posted at|released|released on|issued|issued on|updated|updated on|updated at|modified|modified on|
        date
        """
    ),
    first=names(
        """
        date of publication|publication date|date published|first published|first published on|published|published on|
        published at|posted|posted on|posted at|released|released on|issued|issued on|date
        """
    ),
    times=("at",),
    bylines=("by", "written by"),
    agencies=names(
        """
        Reuters|AP|The Associated Press|Associated Press|AFP|Agence France-Presse|UPI|PA|PA Media|dpa|ANSA|EFE|Kyodo
        News|Kyodo|Jiji|Yonhap|Xinhua|TASS|ITAR-TASS|RIA Novosti|RIA|Interfax|Interfax-Ukraine|Ukrinform|UNIAN|
        Sputnik|PTI|ANI|IANS|UNI|APP|BelTA|Belga|ANP|TT|NTB|STT|PAP|CTK|MTI|Tanjug|Hina|Anadolu|AA|DHA|IRNA|Fars|Mehr|
        SANA|KUNA|SPA|WAM|QNA|MENA|MAP|NAN|ANA|Bernama|Antara|VNA|CNA|KCNA|AAP|CP|The Canadian Press|Canadian Press|
        Bloomberg|Bloomberg News|Dow Jones|MarketWatch|CNN|CNN Business|CBS News|NBC News|ABC News|Fox News|BBC|VOA|
        RFE/RL|RFE|Thomson Reuters Foundation|Religion News Service|RNS|Kaiser Health News|KHN|Business Wire|
        PR Newswire|PRNewswire|GLOBE NEWSWIRE|GlobeNewswire|ACCESSWIRE|EIN Presswire|States Newsroom|TNS|
        Tribune News Service
        """
    ),
    no_places=frozenset(_NO_PLACES.split()),
)
