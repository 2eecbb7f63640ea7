"""Words that tell one party from several: "the mayor and the governor" are two, "the Food and Drug Administration" one.

Source: the closed classes of English determiners, prepositions and relatives; nouns that end the names of bodies;
firms and places with "and" in their name, from general knowledge of the world, none of them a party to a conflict.
"""

import re

DETERMINERS = frozenset(
    """
    a an the this that these those his her its their our my your some many most several few both all each every another
    other others one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands more no any
    half scores
    """.split()
)
SUBJECTS = frozenset("i he she they we you who me him them us".split())
PREPOSITIONS = frozenset(
    """
    of to for in on at by with from about across against among around before after between during inside into near off
    over outside through under within without behind beyond close like including such
    """.split()
)
RELATIVES = frozenset("who whom whose which that where when including like such formerly now also".split())
# Adjectives that share their noun with a second one: "current and former officials".
SHARING = frozenset(
    """
    current former past present liberal conservative local national federal foreign domestic senior junior young old
    public private civil military male female religious political economic social moderate radical
    """.split()
)
# Words in small letters in front of a name: "former Mayor Ann Smith".
FORMER = frozenset("former ex then acting deputy state retired late national local fellow".split())
# Nouns that are plural without an s, as news prints them.
PLURALS = frozenset("people police men women children staff media clergy crew congressmen businessmen youth".split())
NOT_PLURAL = re.compile(r"(?:ss|us|is|['’]s|news|politics|mathematics|physics|economics|athletics)$")
# The last word of a body's name: what stands before it and "and" belongs to the name.
BODIES = frozenset(
    """
    administration agency association authority bank board bureau center centre chamber church club college commission
    committee company conference congress cooperation corporation council court department development directorate
    federation force forum foundation fund group hospital house industries initiative institute institution laboratory
    league ministry movement museum network office organisation organization partners partnership party programme
    program project research school secretariat service services society sons survey trust union unit university works
    """.split()
)
# The last word of a title in capitals: "Ann Smith, the Senate Majority Leader".
ROLES = frozenset(
    """
    president minister secretary chairman chairwoman chair leader speaker mayor governor senator director chief head
    officer executive ambassador commissioner spokesman spokeswoman spokesperson general judge justice king queen
    prince chancellor premier treasurer adviser advisor manager coach captain professor ceo cfo gov sen rep
    """.split()
)
TITLES = frozenset(
    """
    mr mrs ms dr prof sir dame lord lady rep reps sen sens gov govs president senator senators representative
    congressman congresswoman governor mayor minister king queen prince pope judge justice general gen col colonel capt
    captain lt sgt rev councillor chancellor premier secretary chairman chairwoman ambassador coach inspector
    """.split()
)
# Around the "and" of names that are one.
ONE_NAME = frozenset(
    tuple(pair.split("/"))
    for pair in """
    simon/schuster marks/spencer procter/gamble smith/wesson ernst/young standard/poor's standard/poor’s barnes/noble
    black/decker fortnum/mason dun/bradstreet abercrombie/fitch bausch/lomb ben/jerry's ben/jerry’s dolce/gabbana
    tate/lyle bang/olufsen larsen/toubro harland/wolff crate/barrel faber/faber smith/nephew legal/general
    king/spalding latham/watkins pratt/whitney brown/root hewlett/packard hart/hare
    trinidad/tobago bosnia/herzegovina antigua/barbuda kitts/nevis tome/principe tomé/príncipe vincent/the
    turks/caicos tyne/wear newfoundland/labrador brighton/hove jammu/kashmir dumfries/galloway serbia/montenegro
    hammersmith/fulham kensington/chelsea perth/kinross rank/file law/order bed/breakfast rock/roll
    """.split()
)
