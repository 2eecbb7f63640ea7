"""Thanks, grief and apologies by their own words; how the rows are written stands in `performing.py`.

Source: set phrases of general dictionaries; FrameNet's Judgment_direct_address, Emotion_directed and Contrition.
"""

WARM = r"""
apologise direct
    \bfor (?:that|which|this|it),? (?:i am|i'm|we are|we're) (?:\w+ )?sorry\b
    \b(?:i|we) take (?:it|that|them|this|those words|my words) (?:all )?back\b
    <START>mea culpa\b
condole direct
    \bhearts? (?:is|are) (?:broken|breaking|heavy|with)\b
    \b(?:we are|we're|i am|i'm) with (?:the|his|her|their|your) (?:\w+ )?famil(?:y|ies)\b
    \bwill (?:never|not) be forgotten\b
    <START>(?:we|the \w+|football|science|music|\w+) (?:have|has|'ve) lost (?:a|an|one of)\b
    \b(?:pain|grief|suffering|agony|sorrow) of (?:the|his|her|their|those) (?:\w+ )?(?:parents?|famil(?:y|ies)
    |relatives|widows?|mothers?|bereaved|children)\b
thank any
    <START>thank (?:god|heavens?|goodness|the lord)\b
condole any
    \bhearts? (?:go(?:es)?|went) out\b
condole any
    \b(?:thoughts|prayers) (?:and (?:prayers|thoughts) )?(?:are|were|remain) with\b
condole any
    <START>(?:may (?:he|she|they) )?rest in (?:peace|power)\b
    \bmay (?:he|she|they) rest\b
condole any
    \b(?:deepest|heartfelt|sincere|sincerest) (?:condolences|sympath\w+)\b
condole any
    <START>(?:my|our) (?:condolences|sympath\w+)\b
condole any
    \b(?:am|are|i'm|we're|was|were)\b(?: \w+){0,3} sorry (?:to (?:hear|learn)|for (?:\w+ ){0,2}(?:loss|famil
    |widow|parents|children|relatives))
    <START>(?:so )?sorry (?:to (?:hear|learn)|for (?:\w+ ){0,2}(?:loss|famil|widow|parents|children|relatives))
condole any
    \bshare[sd]? (?:in )?(?:your|their|his|her|the) (?:\w+ )?(?:grief|loss|sorrow|pain)\b
condole direct
    <START><WE>(?:grieve|mourn|weep|sympathi[sz]e|feel) (?:for|with)\b
    <START><WE>mourn\b
condole direct
    \b(?:will|'ll) be (?:\w+ly |so |much )*missed\b
    \bgone too soon\b
condole direct
    \b(?:no words|words (?:cannot|can't|fail))\b(?=.*\b(?:loss|pain|grief|sorrow|famil))
condole direct
    <START>we (?:have|'ve) lost (?:a|an|our) (?:\w+ ){0,3}(?:friend|colleague|man|woman|brother|sister|leader
    |father|mother|son|daughter)\b
condole indirect
    \b(?:grieved|mourned) (?:for|with)\b
    \boffered (?:\w+ ){0,2}condolences\b
    \bheartbroken (?:for|by|over)\b
apologise direct
    <START>(?:please )?(?:forgive (?:me|us)|pardon (?:me|us)|accept (?:my|our) (?:\w+ )?apolog\w+)\b
apologise direct
    (?:<START>|, | and )(?:i(?:'m| am)|we(?:'re| are))(?: \w+){0,3} sorry\b(?! to say|, but| you feel)
apologise direct
    <START>(?:so |very |terribly )?sorry(?:[,.!]|$| for| that| about| if| everyone| to)
apologise direct
    <WE>(?:apologi[sz]e|owe (?:\w+ ){1,4}an apology|regret|beg (?:\w+ ){1,4}(?:pardon|forgiveness))\b
apologise direct
    <START>(?:my|our) (?:\w+ )?(?:apologies|apology|regrets)\b
    \bask (?:for )?(?:your|their|his|her) forgiveness\b
apologise direct
    \b(?:i am|i'm|we are|we're) (?:\w+ )?ashamed of (?:what (?:i|we)|my|our)\b
apologise indirect
    \b(?:it|he|she|they)(?: \w+){0,2} (?:was|were|is|are)(?: \w+){0,3} sorry\b(?! to say)
apologise indirect
    <SELF>(?:apologi[sz]e[sd]?|regret(?:s|ted)?)\b
    <SELF>owed? (?:\w+ ){1,4}an apology
thank any
    <START>(?:once again,? |again,? |and |but |so |to (?:all|everyone
    |you)\b[^.;:]{0,40}[:,] )?(?:a (?:\w+ )?)?thank[ -]you(?! (?:card|note|letter|speech))\b
thank any
    <START>(?:many |my |our |huge |heartfelt |a thousand |with |special )*thanks(?: \w+)? (?:to|for|everyone|so
    |a)\b
    <START>thanks\b(?!,? but no)[,.!]
thank direct
    <WE>(?:thank|appreciate)\b
    \bowe (?:\w+ ){1,5}(?:debt|life|lives|everything|thanks)\b
    \bcannot thank\b
    \bcan't thank\b
thank any
    \b(?:am|are|i'm|we're|was|were|be)(?: \w+){0,4} (?:grateful|thankful|indebted)\b
    <START>(?:my|our) gratitude\b
    \bgod bless (?:you|them|him|her|the)\b
thank direct
    <START>let me (?:\w+ ){0,4}thank\b
apologise direct
    <START>let me (?:\w+ ){0,4}apologi[sz]e\b
condole any
    \b(?:am|are|i'm|we're|was|were|is) (?:\w+ly |so |very |shocked and )*(?:saddened|heartbroken|devastated
    |grief-stricken) (?:by|at|for|to (?:hear|learn))\b
thank direct
    <START>cheers\b
thank indirect
    \bowed (?:\w+ ){1,5}(?:debt|life|lives|everything|thanks)\b
    <SELF>appreciated\b
    <SELF>could not thank\b
"""
