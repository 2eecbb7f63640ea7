"""What numbers count, and what shows that a number counts nothing.

Source: closed classes of English grammar; the nouns are common names of persons, of troops and of measures.
"""

from inquit.languages.en.datelines import DATELINES
from inquit.languages.en.times import WEEKDAYS

# Nouns of persons, singular; plurals are made by rule.
_PERSONS = """
    abductee academic accountant activist actor actress adult agent aide applicant artist asylum-seeker athlete
    attacker attendee author baby believer bomber boy bodyguard brother buyer captain captive caller candidate
    caregiver cardinal carer casualty champion chief child citizen civilian cleric climber coach combatant commander
    commuter comrade conscript constable consultant convict corpse correspondent counsellor cousin crewmember customer
    cyclist daughter defector defender delegate demonstrator deputy detainee dignitary diplomat director dissident
    diver doctor donor driver economist editor elder employee engineer envoy evacuee executive exile expert extremist
    family father fan farmer fatality fellow fighter firefighter fisherman footballer foreigner friend fugitive
    gangster gendarme general girl graduate grandchild grandmother guard guerrilla guest gunman hacker hiker
    holidaymaker hostage household householder husband immigrant imam individual infant informant inhabitant inmate
    inspector instructor insurgent investor islamist jihadi jihadist jobseeker journalist judge juror kid lad lady
    laborer labourer lawmaker lawyer leader lecturer loyalist man manager martyr mayor medic member mercenary merchant
    migrant militant militiaman miner minister minor monk mother motorist mourner musician national neighbor neighbour
    newborn nun nurse observer occupant offender officer official onlooker operative operator opponent orphan other
    paramedic paratrooper parent parishioner participant partisan passenger passer-by patient patriot pedestrian
    peacekeeper pensioner person pilgrim pilot player poet policeman policewoman politician porter priest principal
    prisoner professor prosecutor protester protestor pupil rebel recruit refugee relative rescuer researcher reserve
    reservist resident respondent rider rioter sailor scholar schoolboy schoolchild schoolgirl scientist scout
    seafarer seaman senator separatist sergeant servant serviceman servicewoman settler sheikh shepherd shopkeeper
    shopper sibling sister skier smuggler sniper soldier son specialist spectator spokesman sportsman staffer
    statesman student subject suffragist supporter surgeon survivor suspect swimmer teacher teenager technician tenant
    terrorist thief tourist trader trafficker trainee traveller traveler tribesman trooper troop tutor user vacationer
    veteran victim viewer villager visitor volunteer voter waiter warrior wife witness woman worker worshiper
    worshipper writer youngster youth employee crewman airman marine infantryman infiltrator assailant hijacker
    kidnapper militia occupier invader saboteur insurgent operative gunner sapper squaddie cadet reporter photographer
    blogger publisher democrat republican conservative liberal insider advocate lobbyist nominee contestant competitor
    rival ally colleague teammate classmate mp hunter baker butcher banker broker lender employer vendor peasant
    herder bystander rescuer hiker scholar analyst adviser advisor assistant secretary parliamentarian councillor
    councilor alderman governor ambassador
    """.split()
_IRREGULAR = {
    "person": "persons people",
    "child": "children",
    "grandchild": "grandchildren",
    "schoolchild": "schoolchildren",
    "wife": "wives",
    "thief": "thieves",
    "passer-by": "passers-by",
    "youth": "youth youths",
}


def _plurals(noun: str) -> list[str]:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun].split()
    if noun.endswith("man") and noun != "human":
        return [noun[:-3] + "men"]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return [noun[:-1] + "ies"]
    return [noun + ("es" if noun.endswith(("s", "ch", "sh", "x")) else "s")]


PERSONS = frozenset(_PERSONS)
# Of those, single persons: "a family" is none.
SINGLE = PERSONS - {"family", "household", "militia", "clergy"}
PEOPLE = frozenset(
    """
    personnel staff crew troops police dead public population clergy folk folks kin others forces workforce living
    wounded injured missing sick homeless unemployed displaced countrymen lives bodies corpses remains humans deaths
    killings
    """.split()
).union(*map(_plurals, _PERSONS))
# Plural without an s.
PLURALS = frozenset(
    """
    people men women children police cattle sheep fish aircraft troops personnel staff dead wounded injured missing
    others homeless displaced crew youth media data criteria phenomena teeth feet mice geese oxen deer spacecraft
    hovercraft watercraft helicopters unemployed poor elderly personnel livestock poultry
    """.split()
)
# They end in s and are no plural, or no noun.
NO_PLURALS = frozenset(
    """
    is was has does says its his this us as thus yes plus minus less across always perhaps besides towards afterwards
    news politics economics athletics physics mathematics kills wounds dies leaves hits specimen regimen abdomen acumen
    """.split()
)
FIGHTING = frozenset(
    """
    troops soldiers servicemen servicewomen reservists conscripts instructors marines paratroopers fighters recruits
    mercenaries peacekeepers cadets infantrymen airmen sailors volunteers guardsmen militiamen personnel advisers
    advisors combatants comrades men forces gendarmes rangers commandos sappers
    """.split()
)
# They die and flee as people do, and are none.
ANIMALS = frozenset("cattle sheep cows horses goats pigs dogs cats livestock poultry birds fish animals camels".split())
# Measures whose number is no count: times, ways, heights, heat, speed, age.
UNCOUNTED = frozenset(
    """
    second seconds minute minutes min mins sec secs hour hours day days night nights morning mornings evening evenings
    week weeks weekend weekends fortnight month months year years decade decades century centuries season seasons
    generations times time km kms kilometer kilometers kilometre kilometres mile miles metre metres meter meters m cm
    mm centimetres centimeters millimetres yards yard feet foot ft inches inch knots mph kph km/h kmh degrees degree
    celsius fahrenheit c f storeys stories floors am pm a.m. p.m. gmt utc o'clock o’clock hrs hr est edt cet mhz ghz
    gb mb round rounds semester semesters quarter quarters halftime
    """.split()
) - {"rounds", "quarters"}
# Measures whose number is a count of what follows: "tonnes of wheat".
MEASURES = frozenset(
    """
    tonne tonnes ton tons kilo kilos kilogram kilograms kilogramme kilogrammes kg gram grams grammes litre litres
    liter liters gallon gallons barrel barrels hectare hectares acre acres bushels bottles boxes bags sacks crates
    packets cases rounds sheets bales loaves truckloads lorryloads boatloads megawatts gigawatts watts kilowatts pairs
    types kinds sets pieces batches groups members victims tens head carats ounces pounds
    """.split()
)
# What a number names rather than counts, when it stands right behind: "Article 12", "Flight 611".
LABELS = frozenset(
    """
    article articles room gate flight train platform resolution no no. nos. number channel chapter page pages route
    highway section line level phase stage day week version model boeing airbus apollo paragraph clause verse psalm
    act scene volume issue bus tram terminal building block apartment flat suite unit district precinct ward zone
    sector area brigade division regiment battalion grade class year season episode part item question exhibit case
    type category magnitude track lane pier berth exit junction mile kilometre kilometer point size windows iphone
    group formula covid protocol annex appendix schedule table figure chapter form rule code law decree order bill
    proposition amendment title hall house studio camp checkpoint hill height route road street motorway interstate
    aged age ages turned minus
    """.split()
)
# Behind a number and names in capitals: an address.
STREETS = frozenset("street st road rd lane avenue ave square boulevard drive court terrace crescent row alley".split())
MONTHS = frozenset(form for forms in DATELINES.months for form in forms)
DAY_WORDS = frozenset(WEEKDAYS) | frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
# What the words of a noun phrase are not: it ends before them.
_PREPOSITIONS = """
    of to for in on at by with alongside aboard atop from about across against along among amid amidst
    around before after between beyond
    during inside into near off onto over outside past per since than through throughout till toward towards under
    until upon via within without despite due following including excluding besides unlike like above below behind
    beside beneath amongst versus according regarding out up down ahead away
    """.split()
_OTHERS = """
    and or but nor yet so if unless when while where whereas because although though as that which who whom whose what
    why how i you he she it we they me him them us himself herself itself themselves this these those there here the a
    an his her its their our my your every each no any some both all either neither such am is are was were be been
    being isn't aren't wasn't weren't has have had having do does did hasn't haven't hadn't will would shall should
    can could may might must cannot can't couldn't won't wouldn't ought not never also he's she's it's that's there's
    he’s she’s it’s that’s there’s i'm we're they're too then now still already just only even again ever yesterday
    today tonight tomorrow overnight late early later earlier meanwhile however therefore reportedly allegedly
    apparently mostly mainly mostly largely partly nearly almost approximately roughly altogether so-called more fewer
    less least most else respectively otherwise instead recently currently previously immediately simultaneously
    shortly once said say says saying told tell tells added adds announced announces reported reports claimed claims
    confirmed confirms stated states according quoted wrote warned argued insisted noted explained believed feared
    thought expected remain remains remained become became becomes began begin started went go goes gone came come
    comes left leave leaves took take takes taken made make makes got get gets gave give gives given held hold holds
    kept keep lost lose won win sent spent fell fall rose rise risen ran run stood stand sat lay lie met meet put set
    cut hit shot struck caught fought sought bought brought built drove drawn flown seen saw known knew shown showed
    found felt grew grown broke broken wore worn want wants need needs want seem seems live lives lived work works
    belong belongs
    """.split()
STOPS = frozenset(_PREPOSITIONS) | frozenset(_OTHERS) - {"reports", "claims", "states", "lives", "works", "needs"}
# Before a number with a definite noun behind it the number often only refers: "the two sides".
REFERRING = frozenset("the these those both our".split())
ADDED = frozenset("more additional further extra another other".split())
# Common nouns of territory: "the disputed region", "the town of Dorrin".
# Common nouns of sites: a name in front of one is a place, "the Korde pit".
SITES = frozenset(
    """
    airport airbase airfield base bridge building camp cemetery checkpoint church clinic clinics college compound
    consulate crossing dam depot embassy estate factory farm farms field fields forest gate harbour harbor highway
    hospital hotel house junction mall market mine mines monastery mosque museum pass park pit plant pond prison
    quarry refinery reserve river road school shipyard shore shores square stadium station steelworks street temple
    terminal theatre theater tower tunnel university warehouse works
    """.split()
)
TERRITORIES = frozenset(
    """
    region regions province provinces district districts city cities town towns village villages capital area areas
    country countryside county state territory territories enclave border frontier coast island islands valley valleys
    mountains hills plain plains desert north south east west northeast northwest southeast southwest suburb suburbs
    neighbourhood neighborhood outskirts stronghold front camp port settlement municipality republic peninsula strait
    delta river lake sea gulf zone
    """.split()
)
# A bare number in front of one of these does something itself: it counts people.
ACTING = frozenset("have had has were are was will would took gathered came went fled left".split())
# "a crowd of 500".
CROWDS = frozenset("crowd crowds audience congregation".split())
# Of the labels, those of time: "day 12"; with a noun behind, the number is that noun's.
PERIODS = frozenset("day week month year season phase stage".split())
# Before "over 60" and no noun: an age.
WHOSE_AGE = frozenset("them those anyone everyone people children adults men women persons residents".split())
