"""Words of organisations' names: legal forms, short forms, ministries, lands.

Source: written by hand from common knowledge, no list was copied. Legal forms: the frequent ones of ISO 20275 with
their short forms; lands with their adjectives; acronyms that English news prints without the long form; cities of
Ukraine in Ukrainian and Russian romanisation. All in lower case without accents and full stops.
"""


def _pairs(listing: str) -> dict[str, str]:
    rows = (line.partition(":") for line in listing.strip().split("\n"))
    return {word: key.strip() for key, _, words in rows for word in (key.strip(), *words.split())}


# Legal forms, the longest first where one holds another; what stands left is the form it counts as.
LEGAL_FORMS = tuple(
    (tuple(form.split()), row.partition(":")[0].strip())
    for row in (
        "jsc: public joint stock company|open joint stock company|closed joint stock company|joint stock company",
        "jsc: ojsc|pjsc|cjsc|jsc|aktsionernoe obshchestvo|otkrytoe aktsionernoe obshchestvo|oao|pao|zao|ao",
        "llc: limited liability company|llc|l l c|obshchestvo s ogranichennoi otvetstvennostyu|ooo|o o o|tov",
        "llc: societatea cu raspundere limitata|srl|s r l|sarl|s a r l|sp z o o",
        "gmbh: gesellschaft mit beschrankter haftung|gmbh|g m b h",
        "ag: aktiengesellschaft|ag|a g",
        "plc: public limited company|plc|p l c",
        "ltd: company limited|co ltd|pte ltd|pty ltd|private limited|pvt ltd|limited|ltd",
        "inc: incorporated|inc",
        "corp: corporation|corp",
        "co: company|co|cos",
        "lp: limited partnership|lp|l p",
        "llp: limited liability partnership|llp|l l p",
        "sa: societe anonyme|sociedad anonima|sa|s a|sab de cv|sa de cv|s a de c v",
        "spa: spa|s p a",
        "nv: naamloze vennootschap|nv|n v",
        "bv: besloten vennootschap|bv|b v|bvba|b v b a",
        "ab: aktiebolag|ab",
        "as: aktieselskab|as|a s|asa",
        "oy: oyj|oy",
        "kk: kabushiki kaisha|kk",
        "sas: sas|s a s",
        "se: se",
        "sl: sl|s l",
        "ano: ano",
        "na: n a",
    )
    for form in row.partition(":")[2].strip().split("|")
)
# Words that organisations' names lose and gain freely.
SMALL_WORDS = frozenset("the of and for in on at to a an de la le du des der die das und et y".split())
# One word in several spellings, and its short forms.
SPELLINGS = _pairs(
    """
    organization: organisation org organizations organisations
    defense: defence
    labor: labour
    center: centre
    program: programme
    international: intl int'l
    national: natl nat'l
    department: dept department's
    ministry: min ministries
    association: assn assoc
    government: govt
    university: univ
    institute: inst
    committee: cttee cmte
    commission: comm
    brothers: bros
    manufacturing: mfg
    federation: fed
    cooperation: co-operation
    cooperative: co-operative
    people: peoples people's
    women: womens women's
    children: childrens children's
    nations: nation
    affair: affairs
    service: services
    force: forces
    right: rights
    emergency: emergencies
    kyiv: kiev
    kharkiv: kharkov
    lviv: lvov
    odesa: odessa
    luhansk: lugansk
    mykolaiv: nikolaev nikolayev mykolayiv
    zaporizhzhia: zaporozhye zaporozhe zaporizhia zaporizhzhya
    dnipro: dnepr
    chernihiv: chernigov
    chornobyl: chernobyl
    rivne: rovno
    vinnytsia: vinnitsa vinnytsya
    horlivka: gorlovka
    makiivka: makeevka makeyevka makiyivka
    1: first 1st one
    2: second 2nd two
    3: third 3rd three
    4: fourth 4th four
    5: fifth 5th five
    6: sixth 6th six
    7: seventh 7th seven
    8: eighth 8th eight
    9: ninth 9th nine
    10: tenth 10th ten
    11: eleventh eleven
    12: twelfth twelve
    20: twentieth 20th twenty
    30: thirtieth 30th thirty
    40: fortieth 40th forty fourty
    50: fiftieth 50th fifty
    """
)
# Words that many organisations share: two names that share only these share nothing.
GENERIC = frozenset(
    """
    ministry department office agency service committee commission council board bureau institute university academy
    college school center foundation association federation union organization society group holding holdings company
    bank fund trust party movement army force police court parliament government administration national international
    federal state general global world united central public people president republic embassy team partner management
    systems system industries industry solutions news media
    """.split()
)
# Heads of names of bodies that every land has: whose they are is often left to the article.
OFFICES = frozenset(
    """
    ministry department government parliament embassy army navy police court council committee agency office service
    administration president bank union federation academy force
    """.split()
)
# Lands with what is made of their names. What a name says of its land is kept apart from its other words.
LANDS = _pairs(
    """
    afghanistan: afghan
    albania: albanian
    algeria: algerian
    argentina: argentine argentinian
    armenia: armenian
    australia: australian
    austria: austrian
    azerbaijan: azerbaijani azeri
    bahrain: bahraini
    bangladesh: bangladeshi
    belarus: belarusian belarussian byelorussian
    belgium: belgian
    bolivia: bolivian
    bosnia: bosnian
    brazil: brazilian
    britain: british uk united-kingdom great-britain
    bulgaria: bulgarian
    cambodia: cambodian
    canada: canadian
    chile: chilean
    china: chinese
    colombia: colombian
    congo: congolese
    croatia: croatian
    cuba: cuban
    cyprus: cypriot
    czechia: czech czech-republic
    denmark: danish
    ecuador: ecuadorian
    egypt: egyptian
    estonia: estonian
    ethiopia: ethiopian
    finland: finnish
    france: french
    georgia: georgian
    germany: german
    ghana: ghanaian
    greece: greek hellenic
    hungary: hungarian
    iceland: icelandic
    india: indian
    indonesia: indonesian
    iran: iranian
    iraq: iraqi
    ireland: irish
    israel: israeli
    italy: italian
    japan: japanese
    jordan: jordanian
    kazakhstan: kazakh kazakhstani
    kenya: kenyan
    kosovo: kosovar
    kuwait: kuwaiti
    kyrgyzstan: kyrgyz
    latvia: latvian
    lebanon: lebanese
    libya: libyan
    lithuania: lithuanian
    luxembourg: luxembourgish
    malaysia: malaysian
    mali: malian
    malta: maltese
    mexico: mexican
    moldova: moldovan
    mongolia: mongolian
    montenegro: montenegrin
    morocco: moroccan
    myanmar: burmese burma
    nepal: nepalese
    netherlands: dutch
    new-zealand:
    nigeria: nigerian
    north-korea: dprk
    north-macedonia:
    norway: norwegian
    oman: omani
    pakistan: pakistani
    palestine: palestinian
    peru: peruvian
    philippines: philippine filipino
    poland: polish
    portugal: portuguese
    qatar: qatari
    romania: romanian
    russia: russian russian-federation
    rwanda: rwandan
    saudi-arabia: saudi saudi-arabian
    serbia: serbian
    singapore: singaporean
    slovakia: slovak
    slovenia: slovenian
    somalia: somali
    south-africa: south-african
    south-korea: south-korean
    spain: spanish
    sudan: sudanese
    sweden: swedish
    switzerland: swiss
    syria: syrian
    taiwan: taiwanese
    tajikistan: tajik
    thailand: thai
    tunisia: tunisian
    turkey: turkish turkiye
    turkmenistan: turkmen
    uganda: ugandan
    ukraine: ukrainian
    emirates: uae emirati united-arab-emirates
    us: usa american united-states united-states-of-america america
    eu: european-union
    uzbekistan: uzbek
    venezuela: venezuelan
    vietnam: vietnamese
    yemen: yemeni
    zimbabwe: zimbabwean
    """
)
# Acronyms that are known better than what they stand for.
ACRONYMS = {
    row.partition(":")[0].strip(): tuple(row.partition(":")[2].split())
    for row in """
    un: united nations
    nato: north atlantic treaty organization
    who: world health organization
    wto: world trade organization
    imf: international monetary fund
    iaea: international atomic energy agency
    osce: organization for security and cooperation in europe
    opec: organization of the petroleum exporting countries
    oecd: organization for economic cooperation and development
    unesco: united nations educational scientific and cultural organization
    unicef: united nations childrens fund
    unhcr: united nations high commissioner for refugees
    icrc: international committee of the red cross
    icc: international criminal court
    icj: international court of justice
    echr: european court of human rights
    ecb: european central bank
    asean: association of southeast asian nations
    fbi: federal bureau of investigation
    cia: central intelligence agency
    nsa: national security agency
    nasa: national aeronautics and space administration
    dhs: department of homeland security
    doj: department of justice
    epa: environmental protection agency
    fda: food and drug administration
    irs: internal revenue service
    cdc: centers for disease control and prevention
    fema: federal emergency management agency
    gop: republican party
    dnc: democratic national committee
    rnc: republican national committee
    naacp: national association for the advancement of colored people
    aclu: american civil liberties union
    nra: national rifle association
    nhs: national health service
    bbc: british broadcasting corporation
    kgb: committee for state security
    fsb: federal security service
    sbu: security service of ukraine
    """.strip().split("\n")
}
