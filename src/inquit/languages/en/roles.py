"""Nouns for what a person is, by whether they say a man, a woman or either; and nouns for bodies that speak.

Source: occupations and offices as news prints them, WordNet's person.n.01 looked through by hand; organisations as the
heads of names that Wikidata files under government agency, party, company, newspaper.
"""

MALE = frozenset(
    """
    man men boy gentleman father son brother husband uncle nephew grandfather grandson king prince duke lord sir
    congressman spokesman chairman businessman policeman fireman salesman anchorman statesman councilman assemblyman
    alderman serviceman clergyman fisherman cameraman gunman frontman fiance widower monk priest bishop pope imam rabbi
    actor waiter mr stepfather grandpa dad guy bachelor groom patriarch emperor
    """.split()
)
FEMALE = frozenset(
    """
    woman women girl lady mother daughter sister wife aunt niece grandmother granddaughter queen princess duchess dame
    congresswoman spokeswoman chairwoman businesswoman policewoman saleswoman anchorwoman stateswoman councilwoman
    assemblywoman servicewoman actress waitress heroine hostess widow nun mrs ms miss stepmother grandma mom mum bride
    fiancee empress firstlady ballerina
    """.split()
)
EITHER = frozenset(
    """
    president premier chancellor minister secretary senator governor mayor ambassador envoy spokesperson director
    leader head chief chair chairperson chairmember commander general colonel captain major lieutenant sergeant admiral
    officer official lawmaker legislator representative deputy member candidate nominee frontrunner contender rival
    opponent challenger incumbent judge justice prosecutor attorney lawyer counsel professor teacher doctor physician
    nurse scientist researcher expert analyst economist historian author writer novelist poet journalist reporter
    correspondent columnist editor commentator pundit host anchor presenter blogger strategist adviser advisor aide
    consultant pollster operative activist advocate campaigner organizer organiser founder co-founder cofounder owner
    executive ceo manager boss banker billionaire millionaire mogul developer investor entrepreneur magnate tycoon
    investigator detective agent sheriff inspector negotiator diplomat consul commissioner ombudsman speaker whip
    veteran soldier pilot driver farmer worker student pupil resident voter supporter critic neighbour neighbor friend
    partner spouse parent child sibling cousin relative survivor victim witness suspect defendant plaintiff
    coach player athlete star celebrity musician singer artist photographer filmmaker producer celebrity comedian
    pastor reverend minister preacher cleric theologian treasurer accountant engineer architect inventor astronaut
    translator interpreter guide volunteer refugee migrant hostage prisoner detainee inmate dissident exile rebel
    strongman dictator ruler monarch heir successor predecessor colleague counterpart ally mentor protege lobbyist
    fellow chairman-elect president-elect nominee vice-president undersecretary comptroller auditor superintendent
    principal dean rector chaplain biographer archivist curator conductor composer designer publisher
    governor-general attorney-general lieutenant-governor republican democrat liberal conservative socialist
    """.split()
)
BODIES = frozenset(
    """
    ministry department agency bureau office committee commission council parliament congress senate house court
    government administration cabinet embassy army navy police force party campaign company firm corporation bank group
    network newspaper paper magazine journal daily weekly broadcaster channel station outlet site website agency union
    association federation organisation organization foundation institute university college school hospital church
    kremlin pentagon tribunal board team club league alliance coalition movement bloc service center centre fund
    authority regulator watchdog publication
    """.split()
)
