"""Platforms, media and occasions: by what, or at what, something is said.

Source: names of services and broadcasters that are known around the world; nouns of writing, broadcasting and
gathering as news prints them (Roget's classes 525-532, 591-593, 696).
"""

import re

from inquit.languages.base import either, names

# Said "on" or "via" these; their case is as printed.
PLATFORMS = either(
    names(
        """
    Telegram|Twitter|X|Facebook|Instagram|WhatsApp|YouTube|TikTok|LinkedIn|Reddit|Snapchat|WeChat|Weibo|VKontakte|VK|
    Viber|Signal|Mastodon|Threads|Bluesky|Truth Social|Gab|Parler|Tumblr|Twitch|Discord|Slack|Medium|Substack|Skype|
    Zoom|Spotify|Clubhouse|Line|KakaoTalk|Odnoklassniki|Rutube|Vimeo|Google|Periscope
    """
    )
)
# Parts of a platform: "in a Facebook group".
IN_PLATFORMS = either(
    names(
        "group|groups|chat|chats|story|stories|live|stream|thread|comment|space|forum|feed|reel|community|video|message|"
        "ad|poll"
    )
)
# Verbs that make a document or an occasion their object: "issued a statement saying".
MAKING = (
    "issued issues issuing released releases releasing published publishing publishes posted posting penned pens wrote "
    "written sent sends sending signed signing circulated distributed delivered gave held recorded broadcast"
)
# Said "on" these: broadcasters; any other name that ends in one of BROADCASTING counts as well.
BROADCASTERS = either(
    names(
        """
    CNN|MSNBC|BBC|NBC|ABC|CBS|Fox|PBS|NPR|CNBC|C-SPAN|ITV|CBC|RTE|RTÉ|NHK|ARD|ZDF|RAI|Al Jazeera|Al Arabiya|Euronews|
    Bloomberg|Sky|TRT|NDTV|SABC|Deutsche Welle|France 24|TF1|LCI|TVP|HBO|Univision|Telemundo
    """
    )
)
BROADCASTING = either(
    names(
        """
    News|TV|Television|Radio|Show|Channel|Tonight|Live|Today|Network|FM|Podcast|Hour|Report|Morning|Newsnight|
    Newshour|Breakfast
    """
    )
)
# Nouns of media that something is said in: "in a statement".
WRITTEN = either(
    names(
        """
    group chat|chat|chat group|response|responses|reply|email exchange|text exchange|paper|study|review|edition|
    letter of complaint|exchange of letters|statement|statements|letter|letters|email|emails|e-mail|e-mails|message|
    messages|post|posts|tweet|tweets|memo|memos|memorandum|report|reports|article|articles|column|columns|op-ed|
    op-eds|editorial|editorials|book|books|memoir|memoirs|autobiography|diary|diaries|ruling|rulings|judgment|
    judgement|verdict|filing|filings|testimony|note|notes|leaflet|leaflets|flyer|pamphlet|video|videos|clip|footage|
    broadcast|broadcasts|release|releases|newsletter|newsletters|podcast|podcasts|documentary|telegram|telegrams|
    cable|cables|affidavit|affidavits|complaint|lawsuit|indictment|submission|submissions|opinion|dissent|thread|
    threads|caption|recording|recordings|transcript|remarks|comments|blog|essay|text|texts|postcard|manifesto|
    communique|communiqué|declaration|decree|resolution|petition|brochure|circular|advert|advertisement|ad|
    briefing note|bulletin|announcement|press release|readout|documents|document|journal|magazine|newspaper|
    questionnaire|proclamation|livestream|webcast|webinar|voicemail|voicenote|audio|foreword|preface|slideshow|
    ultimatum|apology|rebuttal|open letter
    """
    )
)
# Nouns of speaking that something is said in: "in a phone call".
SPOKEN = either(
    names(
        """
    interview|interviews|speech|speeches|address|call|calls|conversation|conversations|sermon|lecture|talk|homily|
    debate|briefing|briefings|testimony|phone-in|eulogy|keynote|monologue|discussion|discussions|meeting|meetings|
    telephone call|videoconference|oration|hearing|question-and-answer|deposition|newscast|press conference|
    news conference
    """
    )
)
# Said "on" these media without a name: "on state television", "on her website".
AIR = either(
    names(
        """
    phone-in|phone-ins|call-in|television|tv|radio|shows|air|website|site|page|channel|podcast|podcasts|programme|
    program|show|blog|phone|telephone|feed|account|profile|network|station|platform|app|social media|the internet|
    talk show|call|video link|videolink|livestream|stream|loudspeaker|loudspeakers|intercom|voicemail|conference call|
    air waves|airwaves|media|platforms|talk shows|walkie-talkie|chat show|forum|media platforms|networks|megaphone|
    tape|camera|stage|timeline|hotline|helpline|networking site|message board|messenger|messaging app|
    messaging service|video call
    """
    )
)
# Said "at" or "during" these occasions; "told" them is said at them.
OCCASIONS = either(
    names(
        """
    news conference|press conference|conference|rally|rallies|briefing|briefings|hearing|hearings|meeting|meetings|
    dinner|dinners|ceremony|ceremonies|summit|forum|event|events|weigh-in|service|mass|debate|debates|session|
    sessions|funeral|gathering|reception|convention|launch|town hall|fundraiser|fund-raiser|demonstration|protest|
    vigil|inquest|breakfast|lunch|luncheon|seminar|symposium|workshop|panel|parade|march|graduation|commencement|
    memorial|premiere|wedding|festival|party|banquet|picnic|commemoration|anniversary|get-together|roundtable|
    round table|question time|question-and-answer session|photocall|photo call|show|programme|program|assembly|
    media event|inauguration|working lunch|sermon|lecture|visit|consultation|retreat|council meeting|trade fair|
    concert|unveiling
    """
    )
)
# Of the occasions, those that "told" may have as its object: the others are bodies, or no crowd.
TOLD_OCCASIONS = either(
    names(
        """
    news conference|press conference|conference|rally|rallies|briefing|briefings|hearing|hearings|meeting|meetings|
    dinner|ceremony|summit|forum|event|events|service|mass|debate|session|funeral|gathering|reception|convention|
    launch|town hall|fundraiser|demonstration|protest|vigil|breakfast|lunch|luncheon|seminar|symposium|workshop|
    parade|graduation|memorial|show|programme|program|podcast|festival|breakfast show|question time|talk show|banquet|
    picket|roundtable|phone-in|unveiling|commemoration|retreat|concert|webinar|chat show|newscast
    """
    )
)
# Said "by", "via" or "over" these.
MEANS = either(
    names(
        """
    phone|telephone|email|e-mail|text|text message|text messages|message|video link|videolink|video-link|
    videoconference|letter|radio|post|fax|telegram|satellite phone|mobile phone|satellite telephone|video|video call|
    video conference|skype|zoom|whatsapp|sms|mail|word of mouth|loudspeaker|loudspeakers|intercom|megaphone|
    conference call|voicemail|cable|press release|livestream|webcast|telex|telephone call|phone call|walkie-talkie|
    tweet|direct message|satellite link|teleconference
    """
    )
)
# The longest word of each of these, in small letters: a clause without any of them has no channel.
HEADS = frozenset(
    max(re.findall(r"\w+", name.replace(r"\s+", " ").replace("\\", "").lower()), key=len)
    for pattern in (PLATFORMS, IN_PLATFORMS, BROADCASTERS, BROADCASTING, WRITTEN, SPOKEN, AIR, OCCASIONS, MEANS)
    for name in pattern.split("|")
) | {"kanal", "testimony", "evidence", "articles", "interviews", "recordings", "videos"}
# After the noun of a medium these show that it was part of a longer name: "at the conference centre".
LONGER = re.compile(
    r"\s+(?:centre|center|room|hall|building|office|offices|headquarters|table|site|desk|tower|house|company|system"
    r"|campaign|campaigns|market|industry|station|studio|studios|box|boxes|board|law|laws|reform|leader|leaders"
    r"|organi[sz]ers?|season|policy|policies|users?|service|services|bill|executives?|executive|lines?)\b|[’']s\b|-\w"
)
