"""Words that judge: what calling somebody or something so makes of the calling.

Source: the positive and negative halves of FrameNet's Desirability, Morality_evaluation, Mental_property, Expertise,
Success_or_failure and Offenses, as news prints them; nothing that names a people or a party.
"""

GOOD = frozenset(
    """
    admirable amazing astonishing bargain beautiful best blessing bold boon brave bravery bravest breakthrough
    breath-taking breathtaking brilliance brilliant champion charming colossal commendable compassionate constructive
    coup courage courageous credit dazzling dedication delight delightful deserved devoted dignified electric elegant
    encouraging excellent exceptional exemplary exquisite extraordinary fabulous fair fantastic faultless fearless
    fine finest flawless friend gallant game-changer gem generous genius gentleman giant gift glorious godsend
    gorgeous gracious great greatest ground-breaking groundbreaking heaven-sent hero heroes heroic heroine heroism
    historic honest honor honorable honour honourable humane icon ideal immaculate immense impeccable impressive
    inch-perfect incredible inspiration inspirational inspired inspiring invaluable irreplaceable kind kindest
    landmark legend legendary lion lions magnificent majestic marvel marvellous marvelous masterclass masterly
    masterpiece masterstroke measured memorable mesmerising milestone miracle monumental noble outstanding patriot
    peerless perfect phenomenal pioneer pioneering positive professional professionalism proud quality remarkable
    resilient resounding revolutionary saint selfless selflessness sensational sensible sparkling spectacular splendid
    statesman statesmanlike steadfast stellar sterling strong stunning stupendous sublime success superb superlative
    talent talented terrific thoughtful thrilling tireless top treasure tremendous triumph triumphant true trustworthy
    unbeatable unforgettable unmatched unplayable unrivalled valiant victorious victory virtuoso visionary warm
    welcome wise wisest wonder wonderful wondrous world-class worthy paradise
    """.split()
)
BAD = frozenset(
    """
    abhorrent abomination absurd abuse abusive aggression aggressive aggressor amateurish apartheid appalling arrogant
    arsonist atrocious atrocity autocrat awful backward bad barbaric barbarity barbarous betrayal bigot bigoted
    blackmail blunder bogus bribery brutal bully bullying bureaucratic butcher callous catastrophe catastrophic
    charade charlatan cheap cheat cheating clown con confused cop-out corrupt corruption cover-up coverup coward
    cowardice cowardly criminal criminals crook crooked cruel cruelty cynical damaging danger dangerous deceit
    deceitful defective deplorable despicable despot destructive diabolical dictator dictatorial dirty disaster
    disastrous disgrace disgraced disgraceful disgusting dishonest dishonourable disingenuous disloyal dismal
    disrespectful divisive dreadful dull embarrassing embarrassment evil exploitative extortion extremist failure fake
    false farce farcical fascist fiasco flawed folly fool foolish fraud fraudster fraudulent genocide greedy grotesque
    gutless hack half-baked ham-fisted heartless heavy-handed heinous hideous high-handed hoax hooligan horrible
    horrific horrifying hostile humiliating hypocrisy hypocrite hypocritical idiot idiotic illegal illegitimate
    imbecile immoral imposter impostor inadequate incompetence incompetent indecent indefensible inept inexcusable
    inhuman inhumane injustice insane insensitive insult insulting intolerable invader invaders irresponsible joke
    kangaroo killer lamentable laughable lawless lazy liar liars lie lies lousy ludicrous lunatic lying madman madness
    malicious manipulative massacre mean mediocre menace mess misguided misleading mistake mob mockery monster
    monstrous murder murderer murderers murderous naive nasty negligence negligent nightmare nonsense nuisance obscene
    obscenity offensive oppressive outrage outrageous overpaid parasite pathetic persecution phoney phony pointless
    poison poisonous poor predator predatory provocation provocative puppet racism racist rash reckless recklessness
    reprehensible repugnant repulsive ridiculous rip-off robbery rogue rotten rubbish rude ruinous ruthless sabotage
    savage savagery scam scandal scandalous scapegoat scaremonger scoundrel selfish sexist shabby sham shambles
    shambolic shame shameful shameless shocking shoddy sickening silly sinister slander slap slap-dash sleazy sloppy
    sneaky snob spineless spy stain stunt stupid stupidity swindle swindler tasteless terrible terrorism terrorist
    terrorists theft thief thieves thug thugs tone-deaf toothless toxic tragic traitor traitors travesty treacherous
    treachery treason tyrannical tyranny tyrant ugly unacceptable unconscionable undemocratic unethical unfair unfit
    unforgivable unjust unjustified unlawful unprofessional unprovoked unsportsmanlike untrustworthy unworthy useless
    vandal vandalism vandals vermin vicious vile villain violation warmonger waste weak whitewash wicked witch-hunt
    worst worthless wrong wrongheaded
    """.split()
)
# What is said to be done, by somebody else, that is a wrong: "they stole our wages".
WRONGS = frozenset(
    """
    abandon abuse betray bomb bribe bully burn butcher cheat con conceal cook cover-up deceive defraud destroy dump
    embezzle endanger execute exploit fake falsify fleece forge gas hide humiliate ignore intimidate kidnap kill lie
    loot manipulate massacre mislead misuse mock murder neglect oppress persecute pillage plunder poison pollute rape
    rig rob ruin sabotage scam scapegoat shell silence slander slaughter squander starve steal suppress swindle
    terrorise threaten torment torture trample trick vandalise violate wreck
    """.split()
)
# Of the bad ones, what an event or a try may be without anybody's guilt: "it was a terrible night".
MILD = frozenset(
    """
    awful backward bad brutal catastrophe catastrophic cheap confused damaging danger dangerous destructive disaster
    disastrous dismal dreadful dull embarrassing fake false flawed fraud hack horrible horrific horrifying hostile
    illegal inadequate joke killer lazy lies madness massacre mean mediocre mess mistake mob murder naive nightmare
    nuisance poor puppet rude shocking sickening silly slap spy stain stunt terrible theft tragic ugly unfit unlawful
    waste weak worst wrong
    """.split()
)
