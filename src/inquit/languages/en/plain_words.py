"""Words that say little of what a statement is about.

Source: the closed classes of English (articles, prepositions, pronouns, auxiliaries, conjunctions), and the verbs and
nouns that news uses of anything.
"""

STOP = frozenset(
    """
    a an the this that these those some any all each every both either such other another same own many much more most
    few several i me my we us our ours you your yours he him his she her hers it its they them their theirs who
    whom whose which what where when why how there here himself herself itself themselves myself ourselves yourself
    of in on at by for with from to into onto upon over under about above below between among amid against during
    before after since until till through across around near off out up down as than like per via toward towards within
    along beyond despite and or but if because so though although while whereas unless nor yet
    be am is are was were been being have has had having do does did done doing will would shall should can could may
    might must ought going let also very too just only even still already again ever now then once soon later ago
    not no never none nothing nobody neither cannot without n't s t re ve ll d m
    """.split()
)
# Half a word: they tell a little.
PALE = frozenset(
    """
    say tell make take get give go come put see know think want need use find show call become seem keep time year day
    week month today yesterday tomorrow night thing way part lot place people person man number new old good great big
    first last next one two set begin start happen continue remain include mean hold bring leave work
    """.split()
)
# One thing, whatever its printed words: what a paraphrase changes.
ALIKE = tuple(
    row.split()
    for row in """
        close shut
        kill slay die dead death perish
        injure wound hurt
        arrest detain
        begin start launch
        stop halt end cease
        destroy wreck ruin demolish
        attack assault raid
        shell bombard
        capture seize
        flee escape
        resign quit
        build construct
        buy purchase
        rise increase grow climb raise hike
        stay remain
        mistake error
        delay postpone
        cancel scrap
        prison jail
        lawyer attorney
        company firm
        money cash
        sick ill
        illness disease
        weapon arms gun
        big large huge
        fast quick rapid
        costly expensive dear
        refund repay reimburse
        employ hire recruit
        answer reply
        ask request
        announce declare
        road street
        film movie
        fall drop decline
        child kid
        soldier troop serviceman servicemen
        help assist aid
        withdraw withdrawal
        choose elect
        alive survive
        marry wed wedding marriage
        release free
        ban forbid prohibit
        fire blaze
        car vehicle
        doctor physician medic
        house home
        show demonstrate
        protest demonstration rally march
        explosion blast
        vote ballot
        deny denial
        pay paid payment
        meet met meeting
        sign signature
        poison contaminate pollute
        beat beaten beating
        crash collide collision
        talk negotiation negotiate
        truce ceasefire
        agree agreement deal pact accord
        hospital clinic
        boat ship vessel
        plan intend intention
        send sent
        price cost
        worker employee
        dismiss sack
        steal theft stolen
        strike hit struck
        leave left depart
    """.strip().splitlines()
)
