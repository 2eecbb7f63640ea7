"""Acts by set phrases that hold no verb of saying: "The answer is no"; how the rows are written is in `performing.py`.

Source: set phrases of general dictionaries.
"""

SIGNS = r"""
threaten direct
    <START>if (?:you|they|he|she|it|anyone) [^,]*, (?:i|we)(?:'ll| will) (?!pay|help|give|reward|support|be\b
    |win\b|know|see|need|have|come|celebrate|talk|meet|listen|consider|do our|make sure|look)[a-z]+
agree direct
    <START>(?:that|it|this) (?:suits|works for) (?:us|me)\b
    \bfine (?:by|with) (?:me|us)\b
    <START>yes, (?:we|i)(?:'ll| will| can)\b
    <START>(?:i|we)(?:'d| would|'m| am| are|'re)? (?:be )?(?:happy|glad|willing|ready|content) to (?:accept
    |agree|go along|sign|support|back)\b
deny direct
    <START>(?:i|we) (?:did not|didn't|never|have never) (?:do|done) (?:it|this|that|anything|any such)\b
    <START>(?:i|we)(?:'ve| have)? never (?:met|heard of|set foot|seen|spoken to|even met|laid eyes)\b
    <START>(?:the|these|those|such|this|that) (?:\w+ )?(?:claim|charge|allegation|accusation|story|report|idea
    |suggestion|rumou?r)s? (?:is|are) (?:\w+ )?(?:absurd|ridiculous|ludicrous|laughable|preposterous|outrageous
    |nonsense|false|wrong)\b
reject direct
    <START>(?:(?:i'm|we're|i am|we are) )?not (?:\w+ )?interested\b
admit direct
    <START>(?:it's|it is) true(?:,| that| we| i)\b
    <START>(?:i|we) was the one who\b
    <START>(?:i|we) (?:\w+ly )?(?:underestimated|misjudged|overlooked|neglected|mishandled|botched|blundered
    |miscalculated|overreacted|misled)\b
promise direct
    \b(?:count|depend|rely) on (?:us|me)\b
    <START>(?:i|we)(?:'ll| will) (?:find|catch|track down) (?:those|the|your|whoever|them|him|her)\b
warn any
    \b(?:could|may|might) (?:\w+ )?(?:burst|collapse|explode|give way|sink|catch fire|blow up|topple|cave in|kill)\b
    <START>keep (?:\w+ ){1,4}(?:away from|clear of|out of)\b
appeal any
    \bfor (?:god|pity|heaven|goodness|christ)'s sake\b
    <START>any(?:one|body) (?:who|with) [^.]* (?:should|must|please|is asked to|is urged to)\b
praise direct
    \bcould not have (?:done|played|asked for|been|wished for) (?:\w+ )?(?:better|more|finer)\b
    \b(?:done|did|doing|does) an? (?:\w+ )?<GOOD> job\b
    <START>(?:he|she|they|you) (?:were|are|was|is) (?:all|both|simply) <GOOD>\b
accuse direct
    \b(?:has|have|had) no (?:shame|conscience|honou?r|heart|decency|principles|respect)\b
    \bshould be (?:behind bars|in (?:prison|jail)|sacked|fired|ashamed|locked up|in the dock|charged|prosecuted)\b
    \b(?:treats?|treated|treating) [^.,]{2,40} like (?:dirt|animals|slaves|criminals|rubbish|fools|cattle|a fool
    |a child)\b
    \b(?:took|taken|stripped|robbed) (?:us of )?everything\b
    \bdown the river\b
    \bnothing (?:short of|but|less than) (?:theft|robbery|murder|fraud|blackmail|bullying|lies|a lie|a scam
    |a racket)\b
    <START>(?:those|these) \w+(?: \w+)? are (?:<MORAL>|criminals|cowards|thieves|liars|murderers)\b
praise direct
    <START>(?:full|all|every|huge|enormous) credit\b
    <START>credit (?:to|must go|goes)\b
    <START>take a bow\b
    \b(?:played|fought|worked|ran|battled|sang) like (?:lions?|heroes|champions?|angels?|a dream|a lion|a hero)\b
reject any
    <START>(?:thanks|thank you),? but no\b
    <START>(?:my|our|the) answer (?:is|was|will be) (?:still |always )?no\b
    \b(?:offer|terms|deal|plan|proposal|conditions|demands?)\b[^.]* (?:is|are|was|were) (?:\w+ )?(?:unacceptable
    |not good enough)\b
agree direct
    <START>(?:i|we) (?:could not|couldn't|cannot|can't) agree (?:with \w+ )?more\b
order direct
    <START>(?:i'm|i am|we're|we are) (?:ordering|commanding|instructing|telling|forbidding)\b
    <START>(?:you're|you are) (?:not )?to [a-z]+\b
    <START>you have (?:\w+ ){1,3}(?:seconds?|minutes?|hours?|days?) to\b
appeal direct
    <START>(?:i'm|i am|we're|we are) (?:asking|begging|urging|calling|appealing|pleading|demanding|imploring
    |praying)\b
    <START>have (?:mercy|pity|a heart)\b
    <START>(?:take pity|spare (?:us|me|him|her|them))\b
predict any
    , i guarantee (?:it|you)\b
predict direct
    <START>(?:my|our) money is on\b
    <START>(?:we're|we are|they're|they are|he's|he is|she's|she is|it's|it is) going to (?:see|be|get|win|lose
    |happen|die|fall|fail|become|take|have|need)\b
    <START>(?:he|she|it|they|this|that|we|you)(?:'ll| will) [^.]*\b(?:one day|soon enough|before long|some day
    |in the end)\b
ask direct
    <START>(?:i|we) (?:\w+ )?(?:wonder|ask myself|ask ourselves)\b(?! if we could)
    <START>(?:i|we)(?:'d| would)? (?:just |only |still )?(?:want|like|need) to know\b
    <START>(?:tell (?:me|us)|explain)[,:]? (?:who|what|why|how|when|where|whether|if)\b
think direct
    <START>(?:i|we) (?:do not|don't|never|did not|didn't|can't|cannot) (?:\w+ly )?(?:think|believe|suppose|imagine)\b
threaten direct
    <START>(?!(?:i|we|he|she|they|it|the|a|my|our|and|but|if|this|that)\b)[a-z]+ [^.]{3,60} and (?:i|we)(?:'ll
    | will)\b
    <START>(?:our|my) (?:answer|response|revenge|vengeance|reply) will be\b
    \bwill (?:\w+ )?(?:rue|regret|curse) (?:the day|it|this|that)\b
    \bwill (?:not|never) (?:leave|get out|come back|walk away)(?: \w+)? alive\b
    <START>(?:i|we)(?:'ll| will) [^.]* (?:until|unless) (?:they|he|she|you|it|the|our|my|we)\b
    <START>(?:i|we)(?:'ll| will) have (?:your|his|her|their) (?:\w+ )?(?:job|badge|head|licence|license|hide|scalp)\b
propose direct
    <START>(?:my|our) (?:proposal|suggestion|offer|idea|advice) is\b
    <START>(?:i|we)(?:'d| would| will|'m| am| are|'re)? (?:be )?(?:happy|glad|willing|prepared|ready) to (?!say
    |report|announce|see|be|have|hear)
promise direct
    \bon (?:my|our) watch\b
    <START>(?:i|we)(?:'ll| will) not (?:let|fail|forget|abandon|desert) (?:you|them|him|her|anyone|our|the)\b
warn direct
    \bplaying with fire\b
    \b(?:asking|heading) for (?:trouble|disaster|a fall|catastrophe)\b
    <START>(?:unless|if) [^.]*\b(?:there will be|there'll be|there won't be|will be no|will be too late)\b
    \bsitting on a (?:time ?bomb|powder keg|volcano)\b
    \bin (?:grave|mortal|real|serious) danger\b
deny direct
    \b(?:pack|string|tissue|web|bunch) of lies\b
    \b(?:had|have|has|played|took) no (?:part|hand|role|knowledge|involvement|say) in\b
    <START>there (?:was|is|has been|have been|were|are) no (?:such|cover-?up|plot|conspiracy|secret|rift|split
    |fraud|crisis|bribes?|payments?|affair|corruption|wrongdoing|collusion|deal)\b
admit direct
    \b(?:mistake|fault|blame|error|responsibility|failure)s? (?:is|was|were|are|lies
    |lay) (?:with )?(?:entirely |all |wholly )?(?:ours|mine|us|me)\b
    <START>(?:i|we) knew\b[^.]* (?:and|but) (?:i|we|still|did|said|drove|went|let)\b
    <START>(?:i|we)(?:'ve| have) (?:made (?:an? )?(?:\w+ )?mistakes?|failed|let (?:\w+ ){1,4}down|got (?:it
    |this) wrong|been (?:wrong|foolish|careless))\b
accuse direct
    <START>(?:they|he|she|you)(?:'ve| have| has)? (?:all )?(?:knew|known)\b[^.]* (?:and|but
    |yet) (?:they |he |she )?(?:\w+ )?(?:nothing|ignored|looked|let|covered|carried on)\b
    \b(?:did|done|has done|have done) (?:absolutely )?nothing (?:to (?:help|stop|protect|save)|for (?:us|them|the))\b
    <START>(?:they|he|she|you|the \w+|this \w+|our \w+) (?:has|have) (?:\w+ )?failed (?:us|these|those|the|our
    |them|him|her|every|its|their)\b
    \b(?:had|have|has) no (?:right|business) (?:to|\w+ing)\b
    \bonly (?:cares?|thinks?|thought|cared|interested) (?:about|of|in) (?:money|profit|themselves|himself
    |herself|itself|votes|power|one thing)\b
    <START>(?:i|we) (?:\w+ )?hold (?:\w+ ){1,5}responsible\b
"""
