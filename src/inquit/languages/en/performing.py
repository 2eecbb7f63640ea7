"""How the words that somebody says do something by themselves, under a plain "said": "We demand that …".

A row is an act and whose words it reads, then its patterns, one a line; a line that begins with | goes on with the one
above. Rows are tried in their order, those of `performing_warmly.py`, `performing_retold.py` and `performing_signs.py`
first. Read are `direct` words (in quotation marks, or a speaker's turn), `indirect` ones, or `any`; they are in small
letters, with straight marks, and of a long content only the first sentence is read. Names in the patterns:

    <START>    the start of a sentence
    <WE>       "I" or "we" with what may stand before the verb: "I must", "we would like to", "I hereby"
    <SELF>     the source as indirect speech has it: "he", "it also"
    <SUBJECT>  the words in front of the first verb of a sentence
    <DO_IT>    a verb in the imperative with what may follow it
    <WORST>, <MORAL>, <GOOD>, <WRONG>  words of harm, of guilt, of praise and of evil deeds, from `judging.py`

The act "bid" is that of an imperative: the cue tells an order from a plea.

Source: the performative verbs of speech-act theory (Austin, Searle and Vanderveken) as news prints them; set phrases
of general dictionaries.
"""

OWN = r"""
praise direct
    <START>let me (?:\w+ ){0,4}(?:congratulate|salute|pay tribute)\b
threaten direct
    <START><DO_IT>[^.]{0,60}\bor (?:else|i|we)\b
reject direct
    \b(?:i|we) (?:won't|will not|shall not) be \w+ing\b
appeal direct
    <START>(?:we|i) (?:\w+ )?need (?:your|help|you|urgent|somebody|someone|everyone|everybody)\b
order direct
    <START>you are (?:not )?to [a-z]+\b
deny direct
    <START>(?:i'm|i am|we're|we are|he's|he is|she's|she is|they're|they are) (?:not
    |no) (?:an? |the )?(?:<MORAL>|thief|thieves|spy|spies|fraud|killer|killers|puppet|racist)\b
warn any
    \bthere (?:is|was) an? (?:\w+ )?(?:danger|risk) (?:of|that|to)\b
agree direct
    <START>(?:i'm|i am|we're|we are) with (?:the|him|her|them|you|my)\b[^.]* on (?:this|that|it)\b
    <START>(?:fine|ok|okay|all right|alright|very well)[,.]
predict direct
    \byou(?:'ll| will) see\b
    \bwait and see\b
    \bjust you wait\b
deny direct
    <START>(?:i|we)(?: was|'m| am| were|'re| are) (?:nowhere near|not (?:even )?(?:there|in the)|never (?:there
    |near|in the))\b
    <START>(?:i|we) (?:wasn't|weren't) (?:even )?(?:there|anywhere near|in the)\b
    <START>it wasn't me\b
reject direct
    <START>not (?:on my watch|while i|as long as i|in a million|if i can help)\b
threaten direct
    <START>(?:pay|stop|leave|move|sign|surrender|resign|hand|back off|get out|give)\b[^.]{0,60}\bor (?:else|i
    |we)\b
deny direct
    <START>(?:(?:absolute|utter|complete|total|pure|what) )?(?:nonsense|rubbish|lies|not true|untrue|garbage
    |fake news|poppycock|baloney|codswallop|balderdash|fiction|slander|tosh)\b
order direct
    <START>(?:nobody|no one|no-one) (?:is to|leaves|moves|enters|touches|goes|talks|speaks|gets)\b
    <START>(?:hands up|halt|freeze|get (?:out|down|back|inside)|stand (?:back|down|aside)|silence|cease fire
    |at ease|you will (?:leave|report|hand|go|stay|return|do as))\b
warn direct
    <START>(?:if|unless) (?:we|you|they|nothing|nobody|no one|this|it|the \w+) [^,]{3,70}, [^.]*\b(?:will|would
    |could|may)(?: \w+)? (?:die|collapse|be (?:lost|gone|too late|washed|destroyed|extinct|finished|next)|flood
    |drown|starve|burn|disappear|fail|lose|go under|sink|vanish|suffer|fall)\b
threaten direct
    <START>one more \w+ and (?:you're|you are|i'll|i will|we'll|we will)\b
appeal direct
    <START>(?:somebody|someone|everyone|everybody|people|they|you|the \w+) (?:has|have)(?: got)? to (?:stop|act
    |help|end|change|listen|do something|step|leave|go|pay|come|take|give|let)\b
reject any
    <START>(?:no|never|not a chance|no thanks)\W*$
agree any
    ^\W*(?:yes|agreed|of course|aye|deal|absolutely)\W*$
order direct
    <WE>(?:hereby )?(?:order|command|forbid|instruct|sentence|decree|rule that|prohibit)\b
order direct
    <START>(?:that's|that is|this is) an order\b
    \b(?:that's|that is|this is) an order$
    \byou are (?:hereby )?(?:ordered|forbidden|banned|sentenced|under arrest|dismissed|fired|suspended)\b
warn direct
    <WE>(?:warn|caution|alert)\b
    <START>(?:be warned|be careful|beware|watch out|look out|mind (?:the|your)|take care|steer clear|stay away
    |keep away|be on your guard|brace)\b
predict direct
    <START><WE>(?:predict|forecast|foresee|anticipate|expect|bet|wager)\b
    \bmark my words?\b
    <START>my (?:prediction|forecast|bet|guess) is\b
promise direct
    <WE>(?:promise|pledge|vow|guarantee|assure|undertake|give (?:you |them )?(?:my|our) word|commit (?:myself
    |ourselves))\b
promise direct
    <WE>swear\b(?=.*\b(?:will|'ll|would|never|to)\b)
    \b(?:have|got|on) my word\b
    \bcross my heart\b
    \bi give (?:you|them) my\b
appeal direct
    <WE>(?:urge|appeal|beg|implore|plead|beseech|entreat|exhort|call (?:up)?on|call for|demand|request|encourage
    |invite|insist (?:on|that))\b
appeal direct
    <WE>ask (?:(?:that|for|everyone|everybody|people|you|them|him|her|all|each|every|our|the|any|residents
    |citizens)\b)(?! me)
appeal any
    <START>please\b
    , please\b
    \bplease(?:[,.!]|$)
    \bi beg (?:you|of you|them)\b
    \b(?:help|save) us\b
accuse direct
    <WE>(?:accuse|condemn|denounce|deplore|blame|criticise|criticize|charge|protest against)\b
    \bshame on\b
    \bhow dare\b
deny direct
    <WE>(?:deny|refute|dispute)\b
    <START>not guilty\b
    \b(?:i am|i'm|we are|we're|he is|he's|she is|she's|they are) (?:\w+ )?innocent\b
reject direct
    <WE>(?:reject|refuse|oppose|object|disagree|rule out)\b
reject direct
    \b(?:i|we) (?:do not|don't|cannot|can't|could not|couldn't|will not|won't|will never|would never) (?:accept
    |agree|support|approve|consent|endorse|recogni[sz]e)\b
praise direct
    <WE>(?:praise|congratulate|salute|commend|applaud|admire|welcome|celebrate|honou?r|take (?:my|our) hats? off
    |pay tribute|doff)\b
praise any
    <START>(?:hats off|bravo|well done|congratulations|kudos|three cheers|full marks|chapeau|all credit
    |what an? (?:\w+ )?<GOOD>)\b
praise direct
    \b(?:i am|i'm|we are|we're)(?: \w+){0,3} (?:proud of|impressed|delighted (?:with|by)|in awe)\b
    \bcould(?:n't| not) be (?:prouder|happier with)\b
admit direct
    <WE>(?:admit|confess|concede|acknowledge|accept (?:that|responsibility|full|the blame)|plead guilty
    |take (?:\w+ )?(?:responsibility|the blame)|own up)\b
admit direct
    <START>(?:yes,? |ok,? |okay,? |look,? |all right,? )?(?:i
    |we) (?:made (?:an? |some |many )?(?:\w+ )?(?:mistakes?|errors?)|(?:was|were) (?:\w+ )?(?:wrong|at fault
    |to blame)|got (?:it|this|that) wrong|messed up|cheated|lied|did it|failed|let (?:\w+ ){1,4}down)\b
admit direct
    \b(?:was|is|it's|were) (?:\w+ )?(?:my|our) (?:own )?(?:fault|mistake|error|responsibility|doing)\b
    \bthe (?:fault|blame) (?:is|was) (?:mine|ours)\b
    \bguilty as charged\b
    \bmea culpa\b
    <START>guilty[,.]
    \bi(?:'ll| will) admit\b
admit direct
    <START>(?:i|we) should(?: not|n't| never)? have\b
    <START>(?:i|we) (?:could have|ought to have) (?:done|acted|checked)\b
propose direct
    <WE>(?:propose|suggest|recommend|move that|nominate|offer)\b
    <START>(?:let us|let's) (?!make one thing|say\b|see\b|out\b|in\b|go home\b|alone\b|live\b|not\b|be clear\b
    |face it\b)
propose direct
    <START>(?:and |so |but )?(?:why (?:don't|not|do not)|how about|what about|what if (?:we|you|i)|shall we
    |couldn't we|could we not|can't we)\b
    <START>(?:perhaps |maybe )?we could\b
    <START>(?:perhaps|maybe) you could\b
    <START>(?:perhaps|maybe) (?:we|they|the \w+) (?:should|could|might)\b
agree direct
    <WE>(?:agree|accept|consent|concur|support|endorse|approve|second)\b
    \b(?:i am|i'm|we are|we're) (?:\w+ )?(?:in favou?r|on board|all for)\b
    <START>(?:yes, )?(?:agreed|deal|fair enough|count (?:me|us) in|absolutely right|quite right)\b
    <START>(?:he|she|they|you)(?:'s|'re| is| are) (?:\w+ )?right\b
agree direct
    <START>(?:i|we)(?:'ve| have) (?:\w+ )?(?:agreed|accepted|approved|signed)\b
intend direct
    <START><WE>(?:intend|plan|want to (?!thank|say|apolog|stress|make|be\b|see\b|know|believe|hear|live|go\b
    |win\b)|aim|mean to|hope to|propose to)\b
    <START>(?:i|we)(?:'ve| have)? (?:\w+ )?(?:decided|resolved|made up (?:my|our) minds?) (?:to|that|against|on
    |not)\b
intend direct
    <START>(?:i|we)(?:'m|'re| am| are) (?:\w+ )?(?:planning|going to (?!say\b|tell|ask\b|speak|talk|be\b|have\b
    |need\b|see\b|know\b|die\b
    |win\b|lose\b)|considering|thinking (?:of|about)|weighing|looking (?:at|to)|determined|preparing|aiming
    |about to)\b
    \b(?:my|our) (?:plan|aim|goal|intention) is\b
think direct
    <START>(?:well, |yes, |no, |but |and |so |personally, )?<WE>(?:\w+ )?(?:think|believe|suspect|doubt|hope
    |fear|suppose|guess|reckon|assume|imagine|presume|feel (?:that|it|like|we|he|she|they|the)
    |consider)\b(?! back\b| (?:you|that you) (?:for|so))
think any
    \bin (?:my|our) (?:\w+ )?(?:view|opinion|mind|judg\w+)\b
    \bit seems to (?:me|us)\b
    <START>to my mind\b
think direct
    <START>(?:i(?:'m| am)|we(?:'re| are)) (?:\w+ ){0,2}(?:convinced|confident|certain|sure|afraid|worried
    |concerned|sceptical|skeptical|hopeful|optimistic|doubtful|pessimistic)\b
threaten any
    \b(?:i|we)(?:'ll| will| shall| would|'re going to| are going to|'m going to| am going to
    | have no choice but to)(?: \w+)? (?:<WORST>|hit (?:back|them|him|you)|respond (?:with force|in kind
    |forcefully|harshly)|strike|punish|make (?:\w+ ){1,4}(?:pay|regret|suffer)|take (?:\w+ ){1,3}(?:to court
    |houses?|revenge)|see (?:you|them|him|her) in court|fight back|shut (?:\w+ ){1,3}down|expel|seize|jail
    |arrest|attack|invade|shoot|cut (?:off|them|you)|close (?:the|every|all|your|our)|walk out|go on strike
    |down tools|come (?:after|for) (?:you|them|him|her)|find (?:you|them|him|her)
    |hold (?:\w+ ){1,4}(?:accountable|responsible)|call (?:in )?the police|break (?:your|his|her|their|every)
    |ruin|expose|stop (?:paying|buying|supplying|deliver\w+)|pull out|not forgive|never forgive|spare no
    |show no mercy|teach (?:\w+ ){1,3}a lesson|block|sanction|retaliate|evict)\b
    \b(?:i|we) (?:will|shall) (?:not|never) (?:forgive|forget) (?:those|them|this|him|her|anyone|what)\b
    <START>(?:if [^.]{3,80}, |and |but |or )?(?:you|they|he|she|those \w+|anyone|anybody|whoever
    |everyone)(?: who [^.,]{0,50})?(?:'ll| will| would|'re going to)(?: \w+)? (?:be (?:sorry|punished|shot
    |hunted|hanged|killed|destroyed|evicted|dismissed|sacked|fired|arrested)|regret|pay (?:for|dearly|a|the
    |with)|suffer|answer (?:for|to)|face (?:the|our|severe|dire|grave|serious|terrible)|wish (?:you|they|he|she)
    |never (?:work|see|walk|play) )
    \bthere (?:will|would|'ll) be (?:\w+ )?(?:consequences|retaliation|retribution|reprisals|a (?:\w+ )?price
    |hell|blood|trouble)\b
    \b(?:or (?:else\b|(?:be|face|suffer) (?:\w+ )?(?:burned|burnt|shot|destroyed|evicted|killed|arrested|jailed
    |sued|the consequences|dismissal|eviction|sanctions|annihilation|bombed|sacked)))
    \b(?:i|we) know where (?:you|they|he|she|your)\b
    \byou have been warned\b
    \b(?:dire|severe|grave|terrible|catastrophic) consequences (?:for|if)\b
    \bpay (?:a|the) (?:\w+ )?price\b
    \b(?:had|have|has) until \w+[^.]{0,40} to [^.]{0,60} or (?:be|face|see|lose)\b
deny any
    <START>(?:no, |but |and |well, )?(?:that|this|it|they|these|those|which|the (?:\w+ )?(?:claims?|allegations?
    |reports?|story|stories|rumou?rs?|accusations?|charges?))(?:'s|'re| is| are| was| were)(?: \w+)? (?:not true
    |untrue|false|a (?:\w+ )?(?:lie|fabrication|myth|fiction|hoax|smear)|lies|nonsense|fake|rubbish|fiction
    |fabricat\w+|invented|baseless|unfounded|groundless|made[ -]up|pure invention|fantasy)\b(?! alarm| start
    | dawn| positive)
deny direct
    \b(?:that|this|it|nothing of the (?:sort|kind)|no such thing)(?: \w+)? (?:never happened|did not happen
    |didn't happen|never took place)\b
    \bnever happened\b
    \bnot a (?:word|shred|grain|scrap) of (?:it|truth|that)\b
    \bno truth (?:in|to|whatsoever)\b
    \bnothing (?:could be )?further from the truth\b
    \bno such \w+ (?:exists|took place|was|were|has|ever)\b
deny direct
    \b(?:i|we)(?:'ve| have)? (?:never|didn't|did not|haven't|have not)(?: ever)? (?:<WRONG>|touch\w*
    |take (?:a |any )?(?:bribe|money|penny)|taken (?:a |any )?(?:bribe|money|penny|drug)\w*
    |took (?:a |any )?(?:bribe|money|penny)|do (?:it|this|that|anything wrong)|done (?:it|this|that
    |anything wrong|any such)|did (?:it|that|any such)|cheat\w*|lied?|lay a finger|laid a finger|doped?)\b
    \b(?:i|we) (?:had|have) (?:absolutely )?nothing to do with\b
    \b(?:i|we)(?:'ve| have)? (?:did|done) nothing wrong\b
reject direct
    <START>(?:no(?:[.!]|, (?:we|i|thank|not|never|and)| thank| way| deal| chance|$)|absolutely not|certainly not
    |never(?:[.!]|$)|not (?:now|today|ever|a chance|interested|in my)|thanks,? but no|over my dead body
    |forget it|out of the question)
reject direct
    \b(?:i|we)(?:'ll never| will (?:not|never)| won't| shall not|'m not going to|'re not going to
    | am not going to| are not going to) (?:sign|negotiate|surrender|bow|sell|yield|talk to|back down|leave
    |resign|allow|tolerate|step down|vote for|take part|be part|be (?:bullied|blackmailed|intimidated|dictated)
    |cooperate|co-operate|comply|pay|give (?:in|way|them (?:a|the|any)|you (?:a|the|any))|apologi[sz]e
    |stand (?:for|by)|move|play|attend|take (?:the|this|that|their|his|her|your))\b
reject any
    \b(?:is|was|are|were|it's|that's) (?:\w+ )?(?:out of the question|not (?:negotiable|for sale|on the table
    |an option|acceptable|going to happen|up for)|non-negotiable|a non-starter|unacceptable to (?:us|me|them
    |it))\b
    \bover my dead body\b
    \bunder no circumstances\b
    \bno intention of\b
appeal direct
    <START>(?:can|could|would|will|won't) you (?:please )?(?!explain|tell)[^.?!]*\?$
    <START>(?:can|could|will) (?:somebody|someone|anyone|anybody) (?:please )?[^.?!]*\?$
    <START>may (?:i|we) have\b
ask direct
    (?<!right)(?<!okay)(?<! ok)(?<! eh)(?<!isn\'t it)(?<!huh)\?[\"\' ]*$
accuse direct
    \b(?:he|she|they|you|the \w+|this \w+) should (?:never |not )?have (?!to\b)
    \b(?:he|she|they|you|the \w+) (?:\w+ )?(?:ought to|should) be ashamed\b
warn any
    \b(?:could|may|might|will) (?:\w+ )?(?:be (?:fatal|deadly|catastrophic|lethal)|kill (?:you|people|someone
    |somebody)|cost lives|end in (?:disaster|tragedy))\b
    <START>(?:do not|don't|never) (?:touch|trust|go near|swim|eat|drink|open|click|underestimate|approach|enter
    |be fooled|fall for)\b
    \bone (?:more )?\w+ and (?:you|we|it)(?:'ll| will|'re| are)\b
    \bat your (?:own )?peril\b
    \bthink twice\b
    \btime is running out\b
appeal any
    ^(?!i\b|it\b|how\b|what\b|why\b|that should\b)<SUBJECT>(?:must|should|ought to|needs? to|has got to
    |have got to|had better)(?: not| never| now| also| immediately| first| at once| all| at least
    | both)* (?!not\b|have\b|possibly\b|be (?!\w{3,}ed\b|\w{3,}en\b|careful|allowed|held|free\b|patient|ashamed
    |able to|open to|made|told|done|known|set\b|put\b|cut\b|shut\b|brought|taught|bought|sold|paid|kept|left
    |built|sent|found|heard|read\b|shown|met\b|led\b|fed\b|drawn|thrown|torn|hung|withdrawn|rethought)|(?:know
    |admit|say|confess|add|stress|arrive|last|cost|seem|feel|look like|mean|come as|see|get|shock|sound
    |give (?:\w+ )?pause|become|benefit|remain|rise|fall|grow|happen|worry|concern|matter|prove)\b|take (?:about
    |around|no more|only|two|three|\d))[a-z]+
bid direct
    <START>(?:and |but |so )?(?:don't|do not|never|let (?:them|him|her|us|the|our|my|there)|stop
    |(?!take a (?:look|listen|minute)|make no mistake|let me|look at)<DO_IT>)\b
praise direct
    \b(?:he|she|they|you|it|this|that|these|the \w+|the \w+ \w+|his \w+|her \w+|their \w+|your \w+)(?:'s|'re| is
    | are| was| were| has been| have been)(?: (?:just|simply|truly|absolutely|quite|really|so|such|very
    |nothing short of|nothing less than|one of|a|an|the|my|our|most|utterly|always|totally|tonight
    |pure))* (?!\w*§(?:fair|true|great|honest|strong|warm|fine|best|good|ideal|sensible|positive|proud|quality
    |true)\b(?! (?:team|player|man|woman|leader|friend|game|performance|day for|result)))<GOOD>
praise direct
    <START>(?:what|such) an? (?:\w+ ){0,2}<GOOD>\b
    <START>(?:a |an )(?:\w+ )?<GOOD>\b[^.]{0,40}[!.]?$
    ^\W*<GOOD>[!.]?$
    <START>what an? (?!shame|pity|mess|waste|shambles|joke|disgrace|farce|\w+ (?:shame|pity|mess|waste|shambles
    |joke|disgrace|farce))\w+(?: \w+){0,3}[!,.]?$
    <START>what an? (?:performance|team|game|night|goal|effort|career|journey|player|man|woman)\b
    \bthe (?:best|finest|greatest|bravest) (?:\w+ ){1,4}(?:i|we)(?:'ve| have)?\b
    \bone of the (?:best|finest|greatest|bravest)\b
    \b(?:did|done|doing) (?:us|him|her|them|you\w*|(?:the|our|their|his|her) \w+) (?:all )?proud\b
    \bsecond to none\b
    \bin a class of (?:his|her|its|their) own\b
accuse direct
    \b(?:he|she|they|you|this|that|it|these|those|the \w+|his \w+|her \w+|their \w+|your \w+)(?:'s|'re| is| are
    | was| were| has been| have been)(?: (?:just|simply|truly|absolutely|nothing but|quite|really|so|such|very
    |nothing short of|nothing less than|a|an|the|all|utterly|totally|completely|pure|sheer|plain|guilty of
    |responsible for|to blame|behind))* (?:<MORAL>|lying|to blame|guilty)\b
    <START>(?:what|such) an? (?:\w+ ){0,2}<MORAL>\b
    <START>(?:a |an |the )?(?:\w+ )?<MORAL>[.!]?$
accuse direct
    \b(?:they|he|she|you|someone|somebody|those \w+|these \w+|the \w+|this \w+|our \w+)(?:'ve|'s|'re| have| has
    | are| is| had)? (?:\w+ )?<WRONG>(?! by\b| the (?:match|game|meeting|show))
accuse direct
    \b(?:they|he|she|you|someone|somebody|those \w+|these \w+|the \w+|this \w+|our \w+)(?:'ve|'s|'re| have| has
    | are| is| had)? (?:\w+ )?(?:ripped (?:us|them|me|people) off|let (?:us|them|me|everyone|our) down
    |turned (?:a blind eye|their backs?|his back|her back)|broke (?:the law|every|their|his|her)
    |committed (?!to\b|suicide)|got away with|failed (?:us|them|our|to protect|the)|treated (?:us|them|me) like
    |laughed (?:at|while)|stood by|looked (?:the other way|away)|washed their hands|sold (?:us|them) (?:out
    |a lie)|played with|couldn't care less|do not care|don't care|stabbed \w+ in the back|left (?:us|them
    |me) to (?:die|rot|fend))\b
accuse direct
    \b(?:do not|don't|does not|doesn't|did not|didn't|could not|couldn't) (?:\w+ )?(?:give a damn|care (?:less
    |about (?:us|me|people|anyone))|care$)
    \bsimply (?:does not|doesn't|do not|don't) care\b
accuse direct
    \bblood on (?:his|her|their|your) hands\b
    \b(?:their|his|her|your) fault\b
    \bwar crimes?\b(?=[^.]*\b(?:they|he|she|you)\b)
    \bhave only (?:themselves|himself|herself) to blame\b
promise direct
    <START>(?:i|we)(?:'ll| will| shall)(?: \w+)? (?:make sure|ensure|not (?:rest|let you|let them|abandon
    |forget you)|never (?:abandon|leave|let|forget)|rebuild|repair|refund|restore|protect|stand (?:by|with)
    |look after|take care of|do (?:everything|all|whatever|our|my)|bring (?:\w+ ){0,3}(?:back|home)|repay
    |compensate|keep (?:\w+ ){1,4}(?:open|safe|promise|word)|deliver|fix|help|support|be there|pay (?:back|every
    |for)|give (?:you|them|every|all|each))\b
    \bnever again\b
    \bno (?:\w+ ){1,4}will (?:ever )?be (?:left|lost|laid off|closed|sold|cut|harmed)\b
    \bevery (?:\w+ ){1,3}will be (?:\w+ )?(?:paid|repaid|refunded|rebuilt|replaced|honou?red|looked after)\b
predict any
    ^(?!i\b|we\b)<SUBJECT>(?:will|would|'ll) (?:\w+ )?(?:almost certainly|probably|surely|inevitably|undoubtedly
    |doubtless|most likely|one day|sooner or later|eventually)\b
predict any
    ^<SUBJECT>(?:is|are|was|were|'s|'re) (?:almost |very |most )?(?:likely|bound|certain|sure|destined|doomed
    |set) to\b
    ^<SUBJECT>(?:probably|inevitably|surely|undoubtedly) (?:will|would)\b
predict direct
    \b(?:it is|it's) only a matter of time\b
    <START>(?:sooner or later|before long|history will)\b
    \b(?:i'd|i would|i'll) (?:bet|wager|put money)\b
predict direct
    \bthere(?:'ll| will) be (?:an? |another |no |more )?\w+[^.]*\b(?:by|before|within|in (?:ten|five|two|three
    |twenty|\d+)) \b
intend direct
    <START>(?:and |but |so )?(?:i|we)(?:'ll| will| shall)(?: now| also| not)? (?:appeal|run|stand (?:for|again
    |in)|launch|open|build|invest|hire|publish|sell|buy|move|retire|resign|apply|seek|continue to|go on|keep
    |start|expand|introduce|try|ask|present|propose|table|file|contest|challenge|fight on|take (?:it|this
    |the case))\b
reject direct
    <START>(?:i|we) (?:won't|will not|shall not|shan't) (?!know|see|need|have to|be\b|comment|speculate|let|rest
    |forget|forgive|abandon|miss|hear|find|get|lose|win|die|change|happen|arrive|fail|leave anyone
    |stop until)[a-z]+\b
"""
# A sentence that opens with one of these verbs and goes on with one of these words is an order or a plea.
DO_IT = (
    r"(?:(?:give|leave|come|go|get|put|take|keep|stay|bring|send|open|close|tell|show|help|release|return|resign|listen|look|"
    r"wait|join|vote|support|protect|save|free|hand|drop|lay|sit|stand|move|hurry|check|use|turn|pay|try|make|step|hold|"
    r"pull|push|cut|end|fix|feed|respect|spare|be|clear|evacuate|run|back|surrender|withdraw|act|speak|ask|think|call|"
    r"drive|walk|bear|switch|shut|lock|report|present|swear|raise|lift|lower|cease|halt|follow|obey|remove|sign|start|"
    r"stick|trust|vaccinate|wash|wear|write)(?=\s(?:the|your|you|this|that|it|them|us|me|him|her|our|my|their|an?|down|up|"
    r"out|in|back|away|off|on|still|home|here|to|no|all|now|for|with|quiet|calm|together|fast|slowly|careful|patient|"
    r"brave|strong|kind|aside|and|before|those|these|every|everyone|people|again)\b|[,.!]|$))"
)
# The words in front of the first verb of a sentence, as far as none of them opens another clause.
SUBJECT = (
    r"(?:[\"'( ]*(?:and |but |so |now |today,? |first,? |that )?"
    r"(?:(?!(?:that|which|who|whom|if|because|when|while|although|is|are|was|were|has|have|had|said|says|thinks?|will"
    r"|would|can|could|does|did)\b)[\w'.-]+,? ){1,9}?)"
)
# "I" and "we" with what may stand between them and a performative verb.
WE = (
    r"\b(?:i|we)(?:'d| would| must| do| can only| can| have to| want to| wish to| will| would like to|'d like to| also"
    r"| again| hereby| therefore| still| always| now| just| simply| only| really| strongly| deeply| sincerely| truly"
    r"| utterly| categorically| fully| humbly| completely| personally| solemnly| firmly| honestly| genuinely"
    r"| once again| once more| absolutely| totally| unreservedly| wholeheartedly| particularly| especially| publicly"
    r"|'m here to| am here to| want| all| both| cannot but| can't but)* "
)
# A source as its own indirect speech names it.
SELF = r"^\W*(?:that )?(?:he|she|it|they)(?: \w+ly| also| still| now| only| all| both| fully| for ever)? "
# Behind "warned that": harm that the source will do itself.
OWN_DEED = (
    r"\b(?:i|we|he|she)(?:'ll| will| would)(?: \w+ly)? (?!be\b|have\b|need\b|not\b|never\b)[a-z]+"
    r"|\b(?:it|they|its \w+|their \w+|his \w+|her \w+) (?:would|will|may|might)(?: \w+ly)? "
    r"(?:retaliate|respond|strike|attack|sue|hit|cut|close|shut|seize|block|punish|withdraw|expel|impose|destroy|target"
    r"|fire|bomb|invade|suspend|stop|halt|walk out|pull out|take (?:\w+ ){0,2}(?:action|measures|steps))\b"
    r"(?=.*\b(?:if|unless|until|should)\b|[^.]*$)"
)
