"""Words that say that a source did *not* do what its cue names: did not say, refused to, stopped short of.

All are read in small letters with straight marks. A denial is a statement of its own, not among them.

Source: the closed class of English negated auxiliaries and determiners; VerbNet's refrain-69, avoid-52 and the failing
verbs of complete-55.2, FrameNet's Avoiding and Agree_or_refuse_to_act.
"""

import re

# In the cue, in front of the word that names the act.
NEGATION = re.compile(
    r"\b(?:not|never|nor|neither|no|none|cannot|without|nothing|dont|cant|wont|yet to|unable to|anything but|far from"
    r"|barely|hardly|lack of|absence of|devoid of|rather than|instead of|in no mood to|careful not to"
    r"|with(?:hold|holds|held|holding)|(?:shied|shy|shies) away from|steer(?:s|ed)? clear of|h[eo]ld back from"
    r"|f[ea]ll short of|stopp?(?:ed|ing|s)? short of)\b|n't\b"
)
# Verbs of refusing, failing and avoiding, in front of a verb of saying: "refused to apologise", "avoided naming".
REFUSING = re.compile(
    r"\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|neglect(?:s|ed|ing)?|omit(?:s|ted|ting)?"
    r"|forg(?:et|ets|ot|otten)|hesitat(?:e|es|ed|ing)|avoid(?:s|ed|ing)?|refrain(?:s|ed|ing)?(?: from)?"
    r"|resist(?:s|ed|ing)?|dodg(?:e|es|ed|ing)|evad(?:e|es|ed|ing)|sidestep(?:s|ped|ping)?|duck(?:s|ed|ing)?"
    r"|balk(?:s|ed|ing)? at|struggl(?:e|es|ed|ing))\s+(?:to\s+|[a-z]+ing\b|(?=an?\s|the\s|any\s|question|comment))"
)
# Silence that needs no verb of saying: "kept quiet about", "dodged questions".
SILENT = re.compile(
    r"\b(?:(?:remain|stay|keep|kept|fall|fell)\w*\s+(?:silent|mum|quiet|tight-lipped|schtum|coy)"
    r"|kept \w+ (?:counsel|silence)|(?:held|bit) (?:his|her|its|their) tongue|tight-lipped|non-?committal|left unsaid"
    r"|(?:dodg|evad|sidestepp?|duck|deflect|parr|brush)\w* (?:\w+ ){0,2}questions?)\b"
)
# What stands in front of the word and yet leaves it said: "made no secret of", "not only said", "never tired of"; and
# what is negative in its own meaning: "would not hear of it".
IDLE = re.compile(
    r"\bno (?:secret|doubt|less|uncertain|time|choice|stranger)\b|\b(?:not|n't) (?:only|just|merely|simply)\b"
    r"|\b(?:never|not) (?:tir(?:e|es|ed|ing)|stop(?:s|ped)?|ceas(?:e|es|ed)|fail(?:s|ed)?|hesitat(?:e|es|ed))\b"
    r"|(?:\bnot|n't|\bcannot) (?:help|hide|hesitate|resist|fail|hold back|stop)\b|\bsaid no\b|\bsay(?:s|ing)? no\b"
    r"|\bnot for the first time\b|\bnothing but\b|\bwast(?:e|ed|ing) no\b|\blost no\b"
    r"|(?:\bnot|n't|\brefus(?:e|es|ed|ing) to|\bnever) (?:hear of|countenance|budge|entertain|stomach|put up with"
    r"|mince)\b"
)
# Behind the word: "could not thank them enough".
ENOUGH = re.compile(r"\benough\b|\bhighly\b|\bmore\b")
# In front of the cue, a subject that empties what is said of it: "Nobody asked", "Nor has the mayor said".
NOBODY = re.compile(
    r"(?:^|[.!?:;,\"—–]\s*|\b(?:but|and|so|that|because|which|while|as|yet)\s+)"
    r"(?:(?:nobody|no[ -]one|none|neither|few|not (?:one|a single|a word|a soul)|(?:hardly|scarcely) any(?:one|body)"
    r"|no (?!doubt\b)[a-z]+)\b"
    r"|(?:nor|neither|never|not once|at no point|nowhere|in no way|under no circumstances) "
    r"(?:did|has|have|had|does|do|would|will|could|can|is|was|were|are)\b)[^.,;:!?\"]{0,60}$"
)
