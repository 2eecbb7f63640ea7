"""Names that training puts in place of the corpus's own, so that the reader learns the form and not the person."""

GIVEN = """
Volodymyr Vladimir Oleksii Aleksey Dmytro Dmitry Sergei Serhiy Andriy Andrei Mykhailo Mikhail Yulia Olena Elena Iryna Maria Denis Leonid
Natalia Svetlana Viktor Boris Emmanuel Olaf Angela Ursula Josep Jens Recep Mevlut Benjamin Yair Naftali Ismail Mahmoud Yahya Hassan Ali Ebrahim
Mohammad Fatima Aisha Amina Chinua Ngozi Kwame Kofi Thabo Cyril Abiy Wanjiru Narendra Rahul Sonia Imran Shehbaz Li Wei Xi Jinping Mei Hiroshi
Yoko Fumio Kenji Min-jun Ji-woo Nguyen Tran Luis Carlos Gustavo Lucia Camila Jair Dilma Pedro Ana Sofia Giorgia Matteo Silvia Pawel Andrzej
Donald Hillary Barack Michelle Joe Nancy Mitch Bernie Elizabeth Ted John Mary Susan Robert Linda Karen James Patricia Thomas Emma Olivia Liam
""".split()

SURNAMES = """
Zelenskyy Putin Reznikov Shoigu Lavrov Kuleba Peskov Podolyak Medvedev Danilov Zakharova Pushilin Pasechnik Kyslytsya Nebenzya Lukashenko
Tsikhanouskaya Macron Scholz Merkel Sandu Tusk Orban Erdogan Cavusoglu Netanyahu Lapid Gantz Haniyeh Abbas Sinwar Nasrallah Raisi Khamenei Zarif
Assad Sisi Saied Tinubu Obi Ruto Ramaphosa Malema Ahmed Okonjo-Iweala Mensah Owusu Modi Gandhi Kharge Khan Sharif Bhutto Wang Zhang Chen Liu
Kishida Abe Tanaka Suzuki Kim Park Lee Pham Vu Petro Uribe Lula Bolsonaro Rousseff Sanchez Garcia Meloni Salvini Rossi Kowalski Duda Nowak
Clinton Trump Obama Biden Pence Harris McConnell Pelosi Sanders Warren Cruz Rubio Bush Kasich Carson Johnson Smith Brown Taylor Wilson Davies
O'Brien Murphy MacDonald Hansen Lindqvist Virtanen Novak Horvat Popescu Ivanov Petrov Kovalenko Shevchenko Bondarenko Melnyk Haddad Mansour
""".split()

# country, adjective, people, capital
LANDS = (
    ("Russia", "Russian", "Russians", "Moscow"),
    ("Ukraine", "Ukrainian", "Ukrainians", "Kyiv"),
    ("Israel", "Israeli", "Israelis", "Jerusalem"),
    ("Iran", "Iranian", "Iranians", "Tehran"),
    ("Syria", "Syrian", "Syrians", "Damascus"),
    ("China", "Chinese", "Chinese", "Beijing"),
    ("India", "Indian", "Indians", "Delhi"),
    ("Germany", "German", "Germans", "Berlin"),
    ("Mexico", "Mexican", "Mexicans", "Mexico City"),
    ("Britain", "British", "Britons", "London"),
    ("France", "French", "French", "Paris"),
    ("Poland", "Polish", "Poles", "Warsaw"),
    ("Armenia", "Armenian", "Armenians", "Yerevan"),
    ("Azerbaijan", "Azerbaijani", "Azerbaijanis", "Baku"),
    ("Japan", "Japanese", "Japanese", "Tokyo"),
    ("Nigeria", "Nigerian", "Nigerians", "Abuja"),
    ("America", "American", "Americans", "Washington"),
)

PARTIES = (("Republican", "Democratic"), ("Republicans", "Democrats"))

SPEAKERS = """
the Kremlin|the Ukrainian Foreign Ministry|the Russian Defence Ministry|Kyiv|Moscow|Tehran|the White House|the State Department|the ministry|the statement
the letter|the report|the appeal|the document|the court filing|the newspaper|Reuters|the Interfax news agency|The Guardian|state television|the rebels
a spokesman for the president|a spokeswoman|an official who asked not to be named|two diplomats|local officials|witnesses|the governor's office|the army
the head of the delegation|the deputy prime minister|the mayor|his lawyer|her brother|a source close to the talks|police|prosecutors|the union|the company
the press secretary of the head of state|Dmitry Peskov, the press secretary|Foreign Minister Dmytro Kuleba|President Emmanuel Macron|Secretary Blinken
the chairman of the committee, Senator Karen Brown|UN spokesperson Stéphane Dujarric|Human Rights Watch|the United Nations|Amnesty International
he|she|they|He|She|They
"""
SPEAKERS = tuple(name for line in SPEAKERS.strip().splitlines() for name in line.split("|"))
