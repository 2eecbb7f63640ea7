"""Classes of first names that are one, for telling whether two spellings in English texts may mean one person.

Every row is one class: the forms of one name in English texts, whichever language they come from; behind `|` stand
short forms, which may belong to several classes. Spellings that the folds of `inquit.resolution.folding` join anyway
need no entry of their own: Oleksiy and Oleksij are Oleksii.

Source: written by hand from common knowledge, no list was copied. Slavic rows: the Russian, Ukrainian and Belarusian
counterparts of a name, as the romanisations that `folding` names and English, German, Polish and French papers spell
them. English rows: spellings and pet names in common use. Arabic rows: spellings of frequent first names. Rows are
about spelling; nobody in particular is meant by any.
"""


def _rows(listing: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    rows = (line.partition("|") for line in listing.strip().split("\n"))
    return tuple((tuple(full.split()), tuple(short.split())) for full, _, short in rows)


# Russian, Ukrainian and Belarusian names; those that are no everyday English names make a name look Slavic.
SLAVIC_NAMES = _rows(
    """
    aleksei oleksii aliaksei alexei aleksiej alexej oleksa | alyosha alesha lyosha lesha alex
    aleksandr oleksandr aliaksandr olexandr alexandre aleksander alexander aleksandar | sasha sanya shura alex
    aleksandra oleksandra aliaksandra alexandra olexandra | sasha shura alex lesya
    anastasia nastassia anastasiia | nastya nastia nastasia
    anatoly anatol anatole | tolya tolik
    andrei andrew andrii andrej andrzej andriej | andryusha andryukha
    antonina antanina | tonya
    arkady arkadiy arkadz arkadii
    arseny arsenii
    artyom artem artsiom artemy artemii | tyoma
    bogdan bohdan bahdan
    bronislav branislav branislau bronislaw
    valentin valyantsin valiantsin walentin
    valentina valiantsina walentina | valya
    valery valeri valeriy walery valeryi | valera
    valeria valeriya valeriia valeryia | lera
    vasily vasyl vasil basil wassili wasyl vassily vasilii | vasya
    vadim vadym vadzim wadim wadym
    venyamin veniamin
    vera vira
    veronika weronika veranika
    viktoria viktoriia victoria wiktoria viktoryia | vika
    vitaly vitalii vital vitali witali witalij | vitalik
    vladimir volodymyr uladzimir wladimir wolodymyr vladymyr voldemar | volodya vova vovka
    vladislav vladyslav uladzislau wladyslaw wladislaw vladislau | vlad vladik slava
    vyacheslav viacheslav viachaslau wjatscheslaw vjaceslav | slava
    vsevolod vsevalod usevalad
    gavriil havrylo
    galina halyna halina
    gennady hennadii henadz gennadiy genadi | gena
    georgy george heorhii heorhi georgii georgi
    gleb hlib hleb
    grigory hryhorii ryhor grigori hryhory grigoriy grzegorz gregory | grisha hrysha
    darya daria dariia daryia | dasha
    denis denys dzianis
    dmitry dmytro dzmitry dmitri dimitri dmitrij | dima mitya dimitry
    evgeny yevgeny yevhen yauhen eugene evgenii jewgeni eugeniusz evhen iauhen yauheni | zhenya
    evgenia yevgenia yevheniia yauheniia eugenia | zhenya
    ekaterina catherine yekaterina kateryna katsiaryna katarzyna | katya
    elena helen yelena olena alena jelena helena | lena
    elizaveta elizabeth yelizaveta yelyzaveta lizaveta | liza
    efim yefim yukhym
    zakhar zahar
    zinaida zinaïda | zina
    igor ihor ihar
    ilya illia ilia iliia illya
    inna ina
    ivan iwan | vanya
    innokenty innokentii
    iosif yosyp josef joseph jozef iosip yosif | osip
    irina iryna irena irene | ira
    kirill kyrylo kiryl kyril cyril kiril
    klavdia klavdiia klawdia
    konstantin kostiantyn kanstantsin kostyantyn constantine konstanty | kostya
    ksenia kseniia oksana aksana xenia | ksyusha
    larisa larysa
    lev leo leu levko
    leonid leanid
    leonty leontii
    lidia lidiia lydia lidziia
    lyubov liubov lubov lioubov | lyuba
    lyudmila liudmyla ludmila liudmila ljudmila | lyuda luda
    makar makary
    maksim maksym maxim maxime maxym | maks
    margarita marharyta | rita
    mikhail mikheil michael mykhailo mikhas michail mikhailo mikhal mychajlo | misha
    mstislav mstyslav
    natalia nataliia natalya natallia nathalie | natasha
    nadezhda nadiia nadzeya nadia nadzieja | nadya
    nikita mykyta mikita mikitas
    nikolai mykola mikalai nikolay mikola mykolai mikolaj nicolai nicholas | kolya
    oleg oleh aleh
    olga olha volha | olya
    pavel paul pavlo paval pawlo pawel | pasha
    pyotr peter petro piotr petr petrus | petya
    polina palina
    roman raman
    rostislav rostyslav rastsislau
    svetlana svitlana sviatlana swetlana swjatlana | sveta
    svyatoslav sviatoslav swjatoslaw sviataslau
    semyon semen siamion simeon symon | syoma
    sergei serhii siarhei serge sergiy sergej sergejs siarhiej serguei serhij | seryozha
    sofia sofiia sophia | sonya
    stanislav stanislau stanyslav stanislaw | stas
    stepan stsiapan
    tatyana tetiana tatsiana tatiana tetyana tatjana tatana | tanya
    timofei tymofii tsimafei
    timur tymur
    tikhon tykhon
    ulyana uliana uljana
    fedor theodore fyodor fedir fiodar
    filipp philip pylyp filip pilip
    yuri yurii yury iurii juri yuriy jurij iouri jury | yura
    yulia yuliia iuliia julia juliya | yulya
    yana iana jana
    yaroslav iaroslav yaraslau jaroslaw
    yakov yakiv iakov yakau jakow
    anton antin
    anna hanna ganna | anya
    boris borys barys
    viktor viktar wiktor victor | vitya
    daniil danylo danila daniel
    marina maryna
    maria mariia mariya marya | masha
    matvei matthew matvii
    eduard edvard
    zoya zoia zoja
    raisa raissa
    ignat hnat ihnat
    nazar nazarii
    ostap astap
    zinovy zynovii
    lubomyr liubomyr
    olesya alesya lesya olesia alesia lesia
    rustam rustem
    """
)
# Slavic names of one form.
SLAVIC_SINGLE_NAMES = tuple(
    """
    arsen mitrofan nestor orest rodion ruslan shamil tamara taras zhanna zhores
    """.split()
)

# Names in everyday use in English texts, which say nothing about where a name comes from.
COMMON_NAMES = _rows(
    """
    abigail | abby abbie gail
    abraham | abe
    albert | al bert
    alan allan allen | al
    alfred | al alf fred
    alison allison | ali
    amanda | mandy
    andrew | andy drew
    ann anne | annie
    anthony | tony
    arnold | arnie
    arthur artur | art
    barbara | barb babs
    bartholomew | bart
    beatrice beatriz | bea
    benjamin | ben bennie benny benji
    bernard | bernie
    bertram | bert
    beverly beverley | bev
    bradley | brad
    brian bryan
    calvin | cal
    cameron | cam
    carl karl
    carol carole
    caroline carolyn | carrie
    catherine katherine kathryn kathleen katharine catharine | cathy kathy kate katie kitty kay
    charles | charlie chuck chas
    charlotte | lottie
    christina christine | chris tina chrissie
    christian | chris
    christopher | chris kit
    clifford | cliff
    clinton | clint
    constance | connie
    cynthia | cindy
    curtis | curt
    cyrus | cy
    daniel | dan danny
    david | dave davey davy
    deborah debra | deb debbie
    dennis | denny
    diana diane | di
    dominic dominick dominique | dom
    donald | don donnie
    dorothy | dot dottie
    douglas | doug
    edgar | ed
    edmund edmond | ed
    edward | ed eddie ted teddy ned
    edwin | ed
    eleanor elinor | ellie nell
    elizabeth elisabeth | liz beth betsy betty lizzie eliza lisa libby
    emmanuel emanuel | manny
    eric erik
    ernest | ernie
    eugene | gene
    florence | flo
    frances | fran frankie
    francis | frank
    frank franklin | frankie
    frederick frederic frederik fredrick | fred freddie freddy fritz
    gabriel | gabe
    gabrielle gabriella | gabby
    gerald | gerry jerry
    gerard | gerry
    geoffrey jeffrey jeffery | jeff geoff
    gilbert | gil
    glenn glen
    graham graeme
    gregory | greg
    gustav gustave
    harold | harry hal
    harvey | harv
    helen helene
    henry | hank harry
    herbert | herb
    herman hermann
    hillary hilary
    howard | howie
    ian iain
    isaac | ike
    isabel isabelle isabella | bella
    jacob jakob | jake
    jacqueline | jackie
    james | jim jimmy jamie jimbo
    jennifer | jen jenny
    jeremy jeremiah | jerry
    jerome | jerry
    jessica | jess jessie
    joanna joanne | jo
    john | johnny jack
    jonathan johnathan | jon
    joseph | joe joey
    joshua | josh
    judith | judy
    kenneth | ken kenny
    kimberly | kim
    kristin kristen | kris
    lancelot | lance
    lawrence laurence | larry
    lee leigh
    leonard | len lenny leo
    leslie lesley | les
    lewis louis | lou
    lillian lilian | lily
    louise luise | lou
    lucy lucie
    lynn lynne
    madeleine madeline | maddie
    marcus markus mark
    margaret | maggie meg peggy marge madge
    marjorie | marge
    marie mary
    marion marian
    matilda | tilly
    matthew mathew | matt
    maurice | moe
    maximilian | max
    maxwell | max
    megan meghan | meg
    melinda | mindy
    melvin | mel
    michael | mike mick mickey micky mikey
    michelle | shelly
    mitchell | mitch
    mohammed muhammad mohamed mohammad muhammed mohamad mehmet mahomet muhamad mohd | mo
    moses moishe | moe
    nathan nathaniel | nat nate
    neil neal niall
    nicholas nicolas nikolas | nick nicky
    nicole | nikki
    norman | norm
    oliver | ollie
    oscar oskar
    pamela | pam
    patricia | pat patty patsy tricia trish
    patrick padraig | pat paddy
    penelope | penny
    peter | pete
    philip phillip | phil
    priscilla | cilla
    rachel rachael
    randolph | randy
    randall | randy
    raphael rafael | rafe
    raymond | ray
    rebecca | becky
    reginald | reg reggie
    richard | rick dick rich ricky dickie richie
    robert | rob bob bobby robbie bert
    roberta | bobbie
    roderick | rod
    rodney | rod
    ronald | ron ronnie
    rosemary | rose rosie
    russell | russ
    samantha | sam
    samuel | sam sammy
    sandra | sandy
    sarah sara | sally
    sean shaun shawn
    sebastian | seb
    sidney sydney | sid
    solomon | sol
    stanley | stan
    stephanie | steph
    stephen steven stefan stephan | steve stevie
    stuart stewart | stu
    susan suzanne susanna susannah | sue susie suzy
    sylvester | sly
    sylvia silvia
    terence terrence | terry
    theodore | ted teddy theo
    theresa teresa therese | terry tess tessa
    thomas tomas | tom tommy
    timothy | tim timmy
    tracy tracey
    tyler | ty
    valerie | val
    veronica | ronnie
    victor | vic
    vincent | vince vinny
    virginia | ginny
    vivian vivien | viv
    wallace | wally
    walter walther | walt wally
    wesley | wes
    wilfred wilfried | wilf fred
    william | bill will billy willie liam
    winifred | winnie fred
    woodrow | woody
    zachary | zach zack
    ahmed ahmad ahmet
    hassan hasan
    hussein husayn hossein husain hussain hussien
    osama usama
    omar umar
    othman uthman osman
    yusuf yousef youssef yusef yousuf
    ibrahim ebrahim
    ismail ismael esmail
    khalid khaled
    mahmoud mahmud mahmood
    mustafa mostafa moustafa
    abdullah abdallah abdulla
    said saeed sayed
    tariq tarek tareq
    bashar bachar
    fatima fatimah fatma
    aisha ayesha aicha
    karim kareem
    rashid rasheed rachid
    walid waleed oualid
    hamid hameed
    jamal gamal djamel jamel
    kamal kamel
    salim saleem selim
    nasser nasir naser
    qasim kassem qassem kasim
    suleiman sulaiman
    anna hanna
    alexander | alex sandy
    alexandra | alex sandra
    natalia natalie nathalie
    sofia sophia sophie
    victoria | vicky tori
    """
)
# Everyday names of one form: each is another name than every other.
COMMON_SINGLE_NAMES = tuple(
    """
    adam ali alice angela angelo anton antonina barry boris boyd bruce clarence claudia cornelius craig cyril denis
    dwight edith emily emma enrique esther evelyn gary george giovanni gloria gordon grace guy hannah hans harriet
    harry heather hubert hugh irene jack jan jane janet jason jean jesus joan joel joyce julia julian julie justin
    karen keith kevin laura lauren leo linda lloyd lukas lydia marilyn marina martha martin melissa morris murray
    nancy nina noah owen paul paula phyllis ralph robin roger roman roy ruth ryan scott sharon sheila shirley simon
    spencer tamara tatiana tim todd tom ulysses valentina vera warren wayne wendell winston
    """.split()
)
