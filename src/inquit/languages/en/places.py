"""Places that news names most: states, their capitals and largest cities, regions; the words that go with them.

Source: the member states of the United Nations with their capitals, the states of the USA, Wikipedia's list of the
largest cities; in the spellings of English news. A hint among others: what is not here may be a place all the same.
"""

PLACES = frozenset(
    """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
    barbados belarus belgium belize benin bhutan bolivia bosnia herzegovina botswana brazil brunei bulgaria burkina
    burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark
    djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia germany ghana
    greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy
    jamaica japan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya
    liechtenstein lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius
    mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar burma namibia nauru nepal
    netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland
    portugal qatar romania russia rwanda samoa senegal serbia seychelles singapore slovakia slovenia somalia spain
    sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan
    tuvalu uganda ukraine uruguay uzbekistan vanuatu vatican venezuela vietnam yemen zambia zimbabwe britain england
    scotland wales ulster europe asia africa america antarctica oceania crimea donbas donbass donetsk luhansk lugansk
    chechnya dagestan abkhazia ossetia transnistria nagorno karabakh kurdistan kashmir gaza golan tibet xinjiang
    catalonia basque bavaria saxony brittany sicily siberia galicia balkans baltics caucasus caribbean scandinavia
    kabul tirana algiers luanda yerevan canberra vienna baku manama dhaka minsk brussels thimphu sarajevo gaborone
    brasilia brasília sofia ouagadougou bujumbura phnom yaoundé ottawa santiago beijing bogotá bogota kinshasa zagreb
    havana nicosia prague copenhagen quito cairo tallinn addis helsinki paris tbilisi berlin accra athens budapest
    reykjavik delhi jakarta tehran baghdad dublin jerusalem rome kingston tokyo amman astana nairobi pristina bishkek
    vientiane riga beirut monrovia tripoli vilnius skopje antananarivo lilongwe kuala lumpur bamako valletta chisinau
    chișinău ulaanbaatar podgorica rabat maputo naypyidaw kathmandu amsterdam hague managua niamey abuja pyongyang oslo
    muscat islamabad ramallah asunción lima manila warsaw lisbon doha bucharest moscow kigali riyadh dakar belgrade
    bratislava ljubljana mogadishu pretoria seoul juba madrid colombo khartoum stockholm bern damascus taipei dushanbe
    dodoma bangkok lomé tunis ankara ashgabat kampala kyiv kiev abu dhabi london washington montevideo tashkent caracas
    hanoi sanaa lusaka harare kharkiv kharkov odesa odessa dnipro lviv mariupol kherson zaporizhzhia mykolaiv chernihiv
    sumy poltava bucha irpin horlivka makiivka melitopol bakhmut kramatorsk petersburg novosibirsk yekaterinburg kazan
    sochi rostov belgorod kursk grozny sevastopol simferopol tiraspol gdansk krakow munich hamburg frankfurt cologne
    dresden leipzig stuttgart zurich geneva lausanne basel milan naples turin venice palermo barcelona valencia seville
    bilbao marseille lyon toulouse nice bordeaux strasbourg calais antwerp ghent rotterdam gothenburg bergen aarhus
    turku manchester birmingham liverpool leeds glasgow edinburgh cardiff belfast sheffield bristol oxford cambridge
    istanbul izmir aleppo homs idlib raqqa hama deir palmyra ghouta mosul basra fallujah kirkuk erbil haifa tel aviv
    hebron nablus jenin rafah khan sidon alexandria giza benghazi casablanca marrakesh lagos kano maiduguri kumasi
    mombasa johannesburg durban soweto dubai sharjah jeddah mecca medina shiraz isfahan mashhad karachi lahore peshawar
    quetta kandahar herat mumbai kolkata chennai bangalore hyderabad srinagar shanghai guangzhou shenzhen wuhan hong
    kong macau chongqing tianjin urumqi lhasa osaka kyoto nagoya hiroshima nagasaki fukushima busan saigon cebu sydney
    melbourne perth brisbane auckland wellington toronto montreal vancouver calgary quebec ontario alberta manitoba
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada hampshire jersey dakota ohio oklahoma oregon pennsylvania carolina tennessee texas utah vermont
    virginia wisconsin wyoming york angeles chicago houston phoenix philadelphia dallas austin jacksonville columbus
    charlotte francisco indianapolis seattle denver boston detroit nashville memphis portland vegas louisville baltimore
    milwaukee albuquerque tucson fresno sacramento atlanta miami oakland minneapolis cleveland tampa orlando pittsburgh
    cincinnati louis orleans buffalo brooklyn manhattan queens bronx harlem tijuana guadalajara monterrey acapulco
    guantanamo havana medellín cali sao paulo rio janeiro buenos aires córdoba valparaíso cusco
    tskhinvali sukhumi stepanakert hargeisa laayoune nuuk samara omsk chelyabinsk krasnoyarsk voronezh volgograd
    bryansk murmansk kaliningrad vladivostok khabarovsk astrakhan saratov smolensk pskov tver ryazan makhachkala
    irkutsk beersheba ashkelon ashdod eilat nazareth sderot netanya bethlehem jericho tulkarm qalqilya
    """.split()
)
ADJECTIVES = frozenset(
    """
    american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian
    danish swedish norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian
    ukrainian belarusian moldovan georgian armenian azerbaijani azeri kazakh uzbek tajik kyrgyz turkmen estonian latvian
    lithuanian serbian croatian bosnian slovenian albanian macedonian montenegrin kosovar iranian iraqi syrian lebanese
    israeli palestinian jordanian egyptian saudi yemeni qatari emirati kuwaiti omani bahraini libyan tunisian algerian
    moroccan sudanese ethiopian eritrean somali kenyan ugandan tanzanian rwandan congolese nigerian ghanaian ivorian
    malian senegalese cameroonian zimbabwean zambian angolan mozambican african european asian chinese japanese korean
    vietnamese thai cambodian burmese indonesian malaysian filipino singaporean taiwanese indian pakistani bangladeshi
    nepali afghan lankan australian canadian mexican cuban haitian venezuelan colombian brazilian argentine chilean
    peruvian bolivian ecuadorian western eastern southern northern soviet chechen crimean tatar kurdish arab jewish
    muslim christian catholic sunni shiite democratic republican texan californian floridian
    andorran antiguan argentinian bahamian barbadian belizean beninese bhutanese botswanan bruneian burkinabe
    burundian chadian comorian cypriot djiboutian dominican ecuadorean fijian gabonese gambian grenadian guatemalan
    guinean guyanese honduran jamaican kazakhstani kosovan kyrgyzstani laotian liberian luxembourgish malagasy
    malawian maldivian maltese mauritanian mauritian mongolian namibian nepalese nicaraguan nigerien panamanian
    paraguayan philippine salvadoran samoan slovene surinamese tajikistani tibetan togolese tongan trinidadian
    turkmenistani uruguayan uzbekistani uyghur abkhaz ossetian kashmiri gazan catalan basque greenlandic hindu
    buddhist sikh orthodox protestant
    """.split()
)
