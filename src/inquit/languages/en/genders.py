"""Given names that are nearly always a man's, and those that are nearly always a woman's.

Source: first names of the United States census of 1990 (public domain) held by one gender at least eight times as often
as by the other, places and common words left out; names of other lands by hand.
"""

MASCULINE = frozenset(
    """
    Aaron Abdel Abdul Abdullah Abdurrahman Abe Abel Abiy Abraham Abram Adalberto Adam Adan Adolfo Adolph
    Agustin Ahmad Ahmed Ahmet Al Alan Alastair Albert Alberto Alden Aldo Alec Alejandro Aleksandar Aleksandr
    Aleksei Aleksey Alexander Alexandr Alexei Alexey Alexis Alfonso Alfonzo Alfred Alfredo Ali Alistair Allan
    Allen Alonso Alonzo Alphonse Alphonso Alton Alvaro Alvin Amado Ambrose Amos Anatolii Anatoly Anders
    Anderson Andre Andreas Andrei Andres Andrew Andrey Andrii Andriy Andrzej Andrés Andy Angelo Anibal Anthony
    Antione Antoine Anton Antone Antonio Antonis Antony Antwan Archie Arden Arlen Arlie Armand Armando Arnold
    Arnoldo Arnulfo Aron Arron Arseni Arsenii Arseniy Arseny Artem Arthur Arturo Artyom Asa Ashraf Asif August
    Augustus Aurelio Avery Avigdor Barack Barney Barrett Barry Bart Barton Bashar Basil Beau Ben Benedict
    Benito Benjamin Bennett Benny Benton Bernard Bernardo Bernie Bert Bertram Bill Billy Binyamin Blaine Blake
    Bo Bob Bobby Bogdan Bohdan Booker Boris Borys Boyce Boyd Brad Bradford Bradley Bradly Brady Brain Branden
    Brandon Brant Brendan Brendon Brent Brenton Bret Brett Brian Brice Brit Brock Broderick Brooks Bruce Bruno
    Bryan Bryant Bryce Bryon Buck Bud Buddy Buford Burl Burt Burton Buster Byron Caleb Calvin Cameron Carl
    Carlo Carlos Carlton Carmelo Carmine Carson Carter Cecil Cedric Cedrick Cesar Chad Chadwick Chance Charles
    Charley Charlie Chas Chauncey Chester Chet Chinua Christoper Christopher Chuck Clarence Clark Claud Claude
    Claudio Clay Clayton Clement Clemente Cletus Cleveland Cliff Clifford Clifton Clint Clinton Clyde Cody
    Colby Cole Coleman Colin Collin Colton Columbus Conrad Cordell Corey Cornelius Cornell Cortez Cory Coy
    Craig Cristobal Cristopher Curt Curtis Cyril Cyrus Dale Dalton Damian Damien Damion Damon Dan Dane Danial
    Daniel Daniil Danila Danilo Danny Dante Danylo Darell Daren Darin Dario Darius Darnell Daron Darrel
    Darrell Darren Darrick Darrin Darron Darryl Darwin Daryl Dave David Davis Deandre Deangelo Del Delbert
    Delmar Delmer Demarcus Demetrius Denis Dennis Denny Denver Denys Derek Derick Derrick Deshawn Desmond
    Dewayne Dewey Dewitt Dexter Dick Diego Dillon Dino Dion Dirk Dmitri Dmitriy Dmitry Dmytro Domenic Domingo
    Dominic Dominick Don Donald Donn Donnell Donnie Donny Donovan Donte Dorsey Doug Douglas Douglass Doyle
    Dragan Duane Dudley Duncan Dustin Dwain Dwayne Dwight Dylan Earl Earle Earnest Ebrahim Ed Eddie Eddy Edgar
    Edgardo Edison Edmond Edmund Edmundo Edouard Eduardo Edward Edwardo Edwin Efrain Efren Ehud Elbert Elden
    Eldon Eldridge Eli Elias Elijah Eliseo Elliot Elliott Ellis Ellsworth Elmer Elmo Eloy Elroy Elton Elvin
    Elvis Elwood Emanuel Emerson Emery Emil Emile Emilio Emmanuel Emmett Emmitt Emory Enoch Enrique Erasmo
    Eric Erich Erick Erik Ernest Ernesto Ernie Errol Ervin Erwin Esteban Ethan Eugene Eugenio Eusebio Evan
    Everett Everette Evgeny Evo Ewan Ezekiel Ezequiel Ezra Fabian Faisal Faustino Fausto Federico Fedir Felipe
    Felix Felton Ferdinand Ferenc Fermin Fernando Fidel Filiberto Fletcher Florencio Florentino Floyd Forrest
    Foster Francesco Francisco Francois Frank Franklin Franklyn François Fred Freddy Frederic Frederick
    Fredric Fredrick Freeman Fritz Fumio Fyodor Gabriel Galen Garfield Garland Garret Garrett Garry Garth Gary
    Gaston Gavin Gaylord Geert Genaro Gene Gennady Geoffrey George Gerald Geraldo Gerard Gerardo Gerhard
    German Gideon Gil Gilbert Gilberto Gino Giorgi Giovanni Giuseppe Glen Glenn Gonzalo Goran Gordon Grady
    Graham Graig Granville Greg Gregg Gregorio Gregory Grigorii Grigoriy Grigory Grover Guillermo Gus Gustavo
    Guy Gábor Gérald Hafez Hai Hakan Hal Hamid Hank Hans Harlan Harland Harley Harold Harris Harrison Harry
    Harvey Hasan Hassan Hayden Haywood Heath Hector Heiko Helmut Hennadii Henry Herb Herbert Heriberto Herman
    Herschel Hershel Hilario Hilton Hipolito Hiram Hiroshi Hobert Homer Horace Horacio Hosea Howard Hoyt
    Hryhorii Hryhoriy Hubert Huey Hugh Hugo Humberto Hung Hunter Husayn Hussein Hyman Ian Ibrahim Ignacio Igor
    Ihor Ike Ilham Illia Ilya Imran Ira Irvin Irving Irwin Isaac Isaiah Isaias Isiah Isidro Ismael Ismail
    Isreal Issac Itamar Ivan Jacinto Jack Jacob Jacques Jair Jake Jamaal Jamal Jamar Jame Jamel James Jamison
    Janez Janos Jared Jarod Jaroslaw Jarosław Jarred Jarrett Jarrod Jarvis Jason Jasper Javier Jay Jayson Jc
    Jeb Jed Jeff Jefferey Jeffery Jeffrey Jeffry Jens Jerald Jeramy Jere Jeremiah Jeremy Jermaine Jerold
    Jerome Jeromy Jerrell Jerrod Jerrold Jerry Jess Jesse Jesus Jibril Jim Jimmy Jinping Joaquin Joe Joel
    Joesph Joey John Johnathan Johnathon Johnny Johnson Jon Jonah Jonas Jonathan Jonathon Jordon Jorge Jose
    Josef Joseph Josh Joshua Josiah Jospeh Josue José Juan Judson Jules Julian Julio Julius Junior Jurgen
    Justin Jürgen Kareem Karel Karl Kassym Keenan Keir Keith Kelvin Kemal Ken Kendrick Keneth Kenji Kenneth
    Kennith Kenny Kent Kenton Kermit Keven Kevin Khaled Khalid Khalil Kieth Kip Kirill Kirk Klaus Kofi
    Konstantin Korey Kory Kostiantyn Kraig Kristofer Kristopher Kurt Kurtis Kwame Kwasi Kyle Kyriakos Kyrylo
    Lamar Lamont Lance Landon Lanny Larry Lars Laurence Lawerence Lawrence Lazaro Leandro Lech Leif Leland
    Lemuel Len Lenard Lenny Leo Leon Leonard Leonardo Leonel Leonid Leopoldo Leroy Les Lester Levi Lewis Lino
    Linwood Lionel Lloyd Logan Lon Lonnie Lonny Lorenzo Louie Louis Lowell Loyd Lucas Luciano Lucien Lucio
    Lucius Luigi Luis Luke Luther Lyle Lyman Lyndon Lynwood Mac Mack Mahmoud Mahmud Maksim Maksym Malcolm
    Malcom Malik Manual Manuel Marc Marcel Marcelino Marcellus Marcelo Marco Marcos Marcus Margarito Mariano
    Mario Mark Markus Marlin Marlon Marquis Marshall Martin Marvin Marwan Mason Mateusz Mathew Matt Matteo
    Matthew Maurice Mauricio Mauro Max Maxim Maximo Maxwell Maynard Mckinley Mehmet Mel Melvin Merlin Merrill
    Mervin Mevlut Micah Michael Michale Micheal Miguel Mike Mikel Mikhail Mikheil Milan Miles Milford Millard
    Milo Milos Miloš Milton Miquel Mitch Mitchel Mitchell Mitt Modesto Mohamed Mohammad Mohammed Moises Monroe
    Monte Monty Morris Morton Mose Moses Moshe Mstislav Mstyslav Muammar Muhammad Murray Mustafa Mykhailo
    Mykola Mykyta Myles Myron Nabil Naftali Napoleon Narendra Nathan Nathanael Nathanial Nathaniel Nawaz Neal
    Ned Neil Nelson Nestor Neville Newt Newton Nicholas Nick Nickolas Nicolas Nicolás Nigel Nikita Nikol
    Nikolai Nikolay Nikos Noah Noble Noe Nolan Norbert Norberto Norman Normand Norris Octavio Odis Olaf Oleg
    Oleh Oleksandr Oleksii Oleksiy Olen Olin Oliver Omar Omer Oren Orlando Orval Orville Osama Oscar Osvaldo
    Oswaldo Otis Otto Owen Pablo Palmer Paolo Parker Pasquale Patrick Paul Pavel Pavlo Pawel Pedro Percy Perry
    Pete Peter Petro Phil Philip Phillip Pierre Porfirio Porter Preston Pyotr Péter Quentin Quincy Quintin
    Quinton Radovan Rafael Rahul Raleigh Ralph Ramiro Ramon Ramzan Rand Randal Randall Randell Randolph Randy
    Raphael Rashad Ratko Raul Ray Rayford Raymon Raymond Raymundo Recep Reed Reggie Reginald Reid Reinaldo
    Reince Renaldo Renato Reuben Rex Rey Reyes Reynaldo Rhett Ricardo Richard Richie Rick Rickey Rickie Ricky
    Rico Rigoberto Riley Rishi Riyad Rob Robby Robert Roberto Robt Rocco Rocky Rod Roderick Rodger Rodney
    Rodolfo Rodrick Rodrigo Rogelio Roger Roland Rolando Rolf Rolland Roman Romeo Ron Ronald Ronnie Ronny
    Roosevelt Rory Roscoe Rosendo Ross Rostislav Rostyslav Roy Royal Royce Ruben Rubin Rudolf Rudolph Rudy
    Rueben Rufus Rupert Ruslan Russ Russel Russell Rustem Rusty Ryan Saddam Saeb Sajid Sal Salman Salvador
    Salvatore Samir Sammy Samual Samuel Sanford Santiago Santo Saul Scot Scott Scotty Sean Sebastian
    Selahattin Sergei Sergey Sergii Sergio Serhii Serhiy Seth Seymour Shad Shane Shaun Shawn Shehbaz Sheldon
    Shelton Sherman Sherwood Shimon Shinzo Shon Sid Sidney Sigmar Silas Silvio Simon Slobodan Solomon Sonny
    Spencer Stan Stanford Stanislav Stanley Stanton Stefan Stepan Stephan Stephen Sterling Steve Steven
    Stewart Stuart Sylvester Tad Tanner Taras Tayyip Ted Teddy Teodoro Terence Terrance Terrell Terrence Thabo
    Thad Thaddeus Theodore Theron Thomas Thurman Tim Timmy Timofey Timothy Titus Tobias Tod Todd Tom Tomas
    Tommy Toney Tony Travis Trent Trenton Trevor Trey Troy Truman Tuan Tucker Ty Tyler Tymofiy Tyree Tyrell
    Tyron Tyrone Tyson Ulysses Umar Uri Usama Vaclav Vadim Vadym Valentin Valerii Valeriy Valery Vance Vasily
    Vasyl Vaughn Vern Vernon Viacheslav Vicente Victor Viktor Vince Vincent Vincenzo Virgil Virgilio Vitali
    Vitalii Vitaliy Vitaly Vito Vladimir Vladislav Vladyslav Volodymyr Von Vyacheslav Václav Wade Waldo Walker
    Wallace Wally Walter Walton Ward Warner Warren Waylon Wayne Weldon Wendell Werner Wes Wesley Weston Wilber
    Wilbert Wilbur Wilburn Wiley Wilford Wilfred Wilfredo Willard William Williams Willian Willis Willy Wilmer
    Wilson Wilton Winford Winfred Winston Wladimir Wm Wolf Wolfgang Woodrow Wyatt Xavier Xi Yahya Yair Yanis
    Yaroslav Yasser Yehuda Yevgeniy Yevgeny Yevhen Yevhenii Yitzhak Yoav Yosef Yossi Yuri Yurii Yuriy Yury
    Zachariah Zachary Zachery Zack Zackary Zane Ziad Zoltan Zoltán Zoran Zurab Édouard
    """.split()
)
FEMININE = frozenset(
    """
    Abbey Abbie Abby Abigail Ada Addie Adela Adelaida Adelaide Adele Adelia Adelina Adeline Adell Adella
    Adelle Adina Adria Adriana Adriane Adrianna Adrianne Adrienne Afton Agatha Agnes Agustina Aida Aileen
    Aimee Aisha Aja Akie Alaina Alana Alanna Alba Alberta Albertha Albertine Albina Alda Alecia Alejandra
    Aleksandra Alena Alene Alesha Alesia Aleta Aletha Alethea Alexa Alexandra Alexandria Alexia Alfreda Alice
    Alicia Alida Alina Aline Alisa Alisha Alison Alissa Alla Allene Allie Allison Allyson Alma Almeda Alpha
    Alta Altagracia Althea Alvina Alyce Alycia Alysia Alyson Alyssa Amada Amal Amalia Amanda Amber Amelia
    America Ami Amie Amina Amira Amparo Amy Ana Anabel Anastacia Anastasia Anastasiia Anastasiya Andra Andria
    Angela Angelia Angelica Angelina Angeline Angelique Angelita Angella Angie Anglea Anh Anhelina Anika
    Anissa Anita Anitra Ann Anna Annabel Annabelle Annalena Annamarie Anne Anneliese Annemarie Annetta Annette
    Annie Annmarie Antionette Antoinette Antonette Antonia Antonina Araceli Aracely Arcelia Ardis Ardith
    Aretha Ariana Arielle Arleen Arlene Arlette Arline Armida Artie Asha Ashely Ashlee Ashleigh Ashlie Ashly
    Ashton Asia Asma Asmaa Astrid Athena Audra Audrey Audry Augusta Aura Aurea Aurelia Aurora Autumn Ava Avis
    Awilda Ayelet Ayesha Bailey Bambi Barb Barbara Barbie Barbra Bea Beata Beatrice Beatriz Becky Belen
    Belinda Bella Belle Belva Benazir Benita Berenice Bernadette Bernadine Bernice Berniece Bernita Berta
    Bertha Bertie Beryl Bess Bessie Beth Bethany Betsy Bette Bettie Bettina Betty Bettye Beulah Beverley
    Beverly Bianca Birdie Blanca Blanch Blanche Bobbi Bobbye Bonita Bonnie Bonny Brandee Brandi Brandie Brandy
    Breanna Breanne Bree Brenda Brenna Briana Brianna Brianne Bridget Bridgett Bridgette Brigette Brigitte
    Britney Brittani Brittany Brittney Brook Brooke Buffy Caitlin Caitlyn Callie Cami Camila Camilla Camille
    Candace Candance Candelaria Candi Candice Candida Candis Candy Cara Caren Cari Caridad Carin Carina
    Carissa Carla Carleen Carlene Carlota Carlotta Carly Carlyn Carma Carman Carmel Carmela Carmelita Carmella
    Carmen Carolann Carole Carolee Caroline Carolyn Carolynn Caron Carri Carrie Caryl Caryn Casandra Cassandra
    Cassidy Cassie Catalina Catharine Catherine Cathi Cathie Cathleen Cathrine Cathryn Cathy Catina Catrina
    Cecelia Cecile Cecilia Cecily Celeste Celestine Celia Celina Chana Chanda Chandra Chanel Chantal Chantel
    Chantelle Charissa Charisse Charity Charla Charleen Charlene Charlette Charline Charmaine Charolette
    Chasity Chastity Chelsey Chelsie Cheri Cherie Cherise Cherly Cherri Cherrie Cherry Cheryl Cheryle Cheyenne
    Chiquita Chloe Chrissy Christa Christal Christel Christen Christene Christi Christiana Christiane Christie
    Christin Christina Christine Christy Chrystal Chun Ciara Cierra Cinda Cindi Cindy Cinthia Claire Clara
    Clare Claribel Clarice Clarissa Claudette Claudia Claudine Clementine Cleta Coleen Colette Colleen
    Collette Concepcion Concetta Condoleezza Connie Constance Consuelo Cora Coral Corazon Cordelia Corene Cori
    Corina Corine Corinna Corinne Cornelia Corrie Corrina Corrine Cortney Cristal Cristi Cristin Cristina
    Cristine Cristy Crystal Cyndi Cynthia Cythia Daisy Dalia Damaris Danelle Danette Dani Danica Daniela
    Daniele Daniella Danielle Danita Danna Dannielle Danyelle Daphne Dara Darci Darcie Darcy Daria Dariia
    Darla Darleen Darlene Darline Darya Davida Davina Dawn Dawna Dayna Deana Deann Deanna Deanne Deb Debbie
    Debbra Debby Debi Debora Deborah Debra Debrah Dedra Deena Deidra Deidre Deirdre Delfina Delia Delilah
    Della Delma Delois Delora Delores Deloris Delphia Delphine Demetra Demetria Dena Deneen Denice Denise
    Denna Desirae Desiree Dessie Destiny Dian Diana Diane Diann Dianna Dianne Dilma Dina Dinah Dionne Dixie
    Dollie Dolly Dolores Domenica Dominga Dona Donita Donna Dora Dorcas Doreen Dorene Doretha Dori Dorinda
    Doris Dorotha Dorothea Dorothy Dorris Dortha Dorthea Dorthy Dottie Dovie Dulce Earlene Earline Earnestine
    Eartha Easter Eboni Ebony Eda Edelmira Eden Edie Edith Edna Edwina Edythe Effie Eileen Ekaterina Elaina
    Elaine Elana Elba Elda Eldora Eleanor Eleanora Eleanore Elena Elenor Elfriede Elia Elida Elinor Elisa
    Elisabeth Elise Elissa Eliza Elizabeth Elizebeth Ella Ellen Ellie Elma Elmira Elna Elnora Eloisa Eloise
    Elouise Elsa Elsie Elva Elvera Elvia Elvira Elyse Emelia Emilia Emilie Emily Emma Emogene Ena Enedina Enid
    Enriqueta Era Erica Ericka Erika Erin Erlinda Erma Erna Ernestina Ernestine Esmeralda Esperanza Essie
    Estela Estella Estelle Ester Esther Estrella Ethel Ethelyn Etta Eugenia Eugenie Eula Eulalia Eun Eunice
    Eva Evalyn Evangelina Evangeline Eve Evelia Evelyn Evette Evie Evon Evonne Ewa Fabiola Fallon Fannie Fanny
    Farrah Fatemeh Fatima Fawn Fay Faye Federica Felecia Felica Felice Felicia Felicita Felicitas Felipa
    Felisa Felisha Fern Ferne Filomena Fiona Flor Flora Florene Florida Florine Flossie Floy Fonda Fran
    Frances Francesca Francine Francisca Freda Freida Frieda Gabriela Gabriella Gabrielle Gail Galina Garnet
    Gay Gaye Gayla Gayle Gaynell Gemma Gena Geneva Genevieve Genoveva Georgetta Georgette Georgiana Georgianna
    Georgie Georgina Geraldine Geralyn Gerda Geri Germaine Gerri Gertie Gertrude Gilda Gillian Gina Ginger
    Ginny Giorgia Giovanna Gisela Gisele Giselle Gladis Gladys Glenda Glenna Gloria Glory Golda Goldie Gracie
    Graciela Graça Gregoria Greta Gretchen Gretta Griselda Guillermina Gussie Gwen Gwendolyn Hailey Haley
    Hallie Halyna Hanan Hanna Hannah Harriet Harriett Harriette Hattie Haydee Hayley Hazel Heather Hedwig
    Heidi Helen Helena Helene Helga Helle Hellen Henrietta Herlinda Hermelinda Herminia Hester Hettie Hilary
    Hilda Hildegard Hillary Hina Hoa Holli Hollie Holly Hortencia Hortense Hortensia Huda Hui Hulda Huma Huong
    Ida Idalia Idella Ila Ileana Ilene Iliana Ilona Ilse Ima Imelda Imogene In Ina India Indira Ines Inez Inga
    Inge Ingeborg Ingrid Ingrida Inna Iola Iona Ione Irena Irene Irina Iris Irma Iryna Isabel Isabell Isabella
    Isabelle Isela Iva Ivanka Ivette Ivonne Jacalyn Jacinda Jacinta Jackeline Jacklyn Jaclyn Jacque Jacquelin
    Jacqueline Jacquelyn Jacquline Jada Jade Jaimie Jami Jamila Jammie Jana Janae Jane Janeen Janel Janell
    Janelle Janene Janet Janette Janey Janice Janie Janina Janine Janis Janna Jannette Jannie Jaqueline Jasmin
    Jasmine Jaunita Jayme Jayne Jazmin Jeana Jeane Jeanetta Jeanette Jeanie Jeanine Jeanna Jeanne Jeannette
    Jeannie Jeannine Jena Jenelle Jenifer Jeniffer Jenna Jennette Jenni Jennie Jennifer Jenniffer Jenny
    Jeraldine Jeri Jerilyn Jerri Jerrie Jesica Jessica Jettie Jill Jillian Jo Joana Joanie Joann Joanna Joanne
    Jocelyn Jodi Jodie Joelle Joellen Joetta Johanna Johnetta Johnna Joi Joleen Jolene Jolynn Joni Jonna
    Jonnie Josefa Josefina Josephina Josephine Josette Josie Jovita Joyce Joycelyn Juana Juanita Judi Judie
    Judith Judy Juli Julia Juliana Juliann Julianna Julianne Julie Juliet Julieta Juliette Julissa Jung
    Justina Justine Kacey Kaci Kacie Kaitlin Kaitlyn Kaja Kala Kamala Kami Kandace Kandi Kandice Kandy Kara
    Karan Karen Kari Karie Karin Karina Karissa Karla Karlene Karol Karolyn Karon Karri Karrie Karyn Kasandra
    Kassandra Katalin Kate Katelyn Kateryna Katharine Katherine Katheryn Kathi Kathie Kathleen Kathlene
    Kathlyn Kathrine Kathryn Kathryne Kathy Kathyrn Katie Katina Katrina Katy Kay Kaye Kayla Kaylee Kecia
    Keely Keiko Keisha Keli Kelli Kellie Kellyanne Kelsey Kelsie Kendra Kenna Kenya Kenyatta Keri Kerri Kerrie
    Kersti Kesha Keshia Khadija Kia Kiara Kimberely Kimberlee Kimberley Kimberly Kira Kirsten Kirstin Kirstjen
    Kisha Kitty Kizzy Kolinda Kori Krista Kristal Kristan Kristen Kristi Kristian Kristie Kristin Kristina
    Kristine Kristy Kristyn Krystal Krystle Krystyna Ksenia Kseniia Kum Kyla Kylee Kylie Kyong Kyra Kyung
    Lacey Laci Lacie Ladonna Lai Lakeisha Lakesha Lakeshia Lakisha Lan Lana Lanette Lani Lanita Laquita Lara
    Larisa Larissa Larue Larysa Lashanda Lashawn Lashonda Latanya Latasha Latisha Latonia Latonya Latosha
    Latoya Latrice Latricia Laura Laureen Laurel Lauren Laurene Lauretta Laurette Lauri Laurie Lavada Lavina
    Lavinia Lavon Lavonda Lavonne Lawanda Layla Lea Leah Leandra Leann Leanna Leanne Leatha Leatrice Leda
    Leeann Leesa Leigh Leila Leilani Leisa Lela Lelia Lena Lennie Lenora Lenore Leola Leona Leone Leonor
    Leonora Leora Leota Lesa Leslee Lesli Lessie Leta Letha Leticia Letitia Lettie Li Lia Liana Liane Libby
    Lida Lidia Lila Lilia Lilian Liliana Lillian Lillie Lilly Lily Lin Lina Linda Lindsay Lindy Linette Linh
    Linnea Linnie Linsey Lisa Lise Lisette Lissa Lissette Lita Liubov Liudmyla Liz Liza Lizabeth Lizbeth
    Lizette Lizzie Lois Lola Lolita Lona Lora Loraine Loreen Lorelei Lorena Lorene Lorenza Loretta Lori Lorie
    Lorinda Lorine Lorna Lorraine Lorretta Lorri Lorrie Lottie Louann Louella Louisa Louise Lourdes Lovie Lu
    Luana Luann Luanne Lucia Luciana Lucie Lucienne Lucila Lucile Lucille Lucinda Lucretia Lucy Ludmila Lue
    Luella Luisa Lula Lulu Lupita Lura Luz Lyda Lydia Lyla Lyn Lynda Lyndsay Lyndsey Lynette Lynne Lynnette
    Lyubov Lyudmila Lyudmyla Ma Mabel Mable Machelle Mackenzie Madeleine Madeline Madelyn Madge Madonna Mae
    Maegan Magda Magdalena Magdalene Maggie Magnolia Mai Maia Maira Majorie Malala Malgorzata Malia Malinda
    Malissa Mallory Mamata Mamie Mandi Mandy Manuela Mara Maranda Marcela Marcelina Marcella Marcelle Marci
    Marcia Marcie Marcy Margaret Margarete Margarette Margarita Marge Margery Margie Margo Margot Margret
    Margrethe Marguerite Mari Maria Mariah Mariam Marian Mariana Mariann Marianna Marianne Maribel Maribeth
    Maricela Marie Mariela Marietta Mariia Marilee Marilou Marilyn Marilynn Marina Marine Marisa Marisela
    Marisol Marissa Marita Maritza Mariya Marjorie Marjory Marla Marlena Marlene Marlo Marlyn Marlys Marnie
    Marquerite Marquita Marry Marsha Marta Martha Marti Martina Martine Marva Marvel Mary Maryam Maryann
    Maryanne Marybeth Maryellen Maryia Maryjane Maryjo Marylee Marylin Marylou Marylyn Maryna Mathilda Matilda
    Matilde Mattie Maud Maude Maudie Maura Maureen Maurine Mavis Maxie Maxine Maya Maybelle Mayme Mayra Mazie
    Meagan Meaghan Mechelle Mee Meg Megan Meghan Megyn Mei Melania Melanie Melba Melina Melinda Melisa Melissa
    Mellisa Mellissa Melodie Melody Melonie Melony Melva Melvina Merav Mercedes Mercy Meredith Merry Meryl
    Meta Mette Mi Mia Micaela Michaela Michele Michell Michelle Mickie Migdalia Milagros Mildred Milissa
    Millicent Millie Mimi Mina Mindi Mindy Minerva Minnie Mira Miranda Mireya Miri Miriam Mirian Mirna Mirta
    Missy Misti Misty Mittie Mitzi Modesta Moira Mollie Molly Mona Monica Monika Monique Mozell Mozelle Muriel
    My Myong Myra Myriam Myrna Myrtice Myrtis Myrtle Nada Nadezhda Nadia Nadiia Nadine Nadiya Nakia Nakisha
    Nan Nanci Nancy Nanette Nannette Nannie Naomi Natalia Natalie Nataliia Nataliya Natalya Natasha Nathalie
    Natividad Nedra Nelda Nelida Nell Nella Nelle Nellie Nelly Nena Nereida Nettie Neva Ngozi Nia Nichelle
    Nichol Nichole Nicki Nicola Nicolasa Nicole Nicolette Nidia Niki Nikki Nila Nilda Nilsa Nina Ninfa Nita
    Noelia Noelle Noemi Nola Nona Noor Nora Noreen Norene Norine Norma Nour Nova Novella Nydia Ocie Octavia
    Odessa Odette Ofelia Ok Oksana Ola Oleksandra Olena Oleta Olga Olha Oliva Olive Olivia Oma Ona Opal
    Ophelia Ora Oralia Orpha Otilia Ouida Paige Palma Pam Pamala Pamela Pansy Paola Patrica Patrice Patricia
    Patsy Patti Pattie Patty Paula Paulette Paulina Pauline Pearlie Pearline Peggie Peggy Penelope Pennie
    Penny Perla Petra Phillis Philomena Phoebe Phuong Phylis Phyliss Phyllis Pilar Pinkie Polina Polly Portia
    Pricilla Princess Priscilla Priti Priyanka Prudence Queen Rachael Racheal Rachel Rachelle Racquel Rae
    Rafaela Raisa Ramona Randa Randi Rania Raquel Rashida Raven Reba Rebeca Rebecca Rebekah Regan Regina Reina
    Rena Renae Renata Renate Renea Renee Renita Reta Retha Reva Reyna Rhea Rhiannon Rhoda Rhonda Richelle Rina
    Rita Rivka Robbin Roberta Robyn Rochelle Rocio Rolanda Roma Romana Romona Rona Ronda Ronna Rosa Rosalba
    Rosalee Rosalia Rosalie Rosalina Rosalind Rosalinda Rosaline Rosalva Rosalyn Rosanna Rosanne Rosaria
    Rosaura Roseann Roseanna Roseanne Rosella Roselyn Rosemarie Rosemary Rosetta Rosie Rosina Rosita Roslyn
    Rowena Roxana Roxane Roxann Roxanna Roxanne Roxie Ruby Rubye Rufina Ruth Ruthann Ruthie Sabina Sabine
    Sabra Sabrina Sade Sadie Salina Sallie Sally Salome Samantha Samatha Samira Sandi Sandra Sanjuana
    Sanjuanita Sanna Santa Sara Sarah Sarita Saundra Savannah Scarlett Segolene Selena Selina Selma Serena
    Shaina Shalonda Shameka Shamika Shana Shanda Shandra Shanell Shani Shanika Shanita Shanna Shannan Shanon
    Shanta Shante Shantel Shantell Shara Sharee Sharen Shari Sharla Sharlene Sharon Sharonda Sharron Sharyn
    Shasta Shauna Shawanda Shawna Shay Shayla Shayna Sheena Sheila Shelia Shelley Shelli Shellie Shelly Shena
    Sheree Sheri Sherie Sherilyn Sherita Sheron Sherri Sherrie Sherrill Sherron Sherry Sherryl Sheryl Shiela
    Shira Shirlee Shirlene Shirley Shirly Shonda Sibyl Sierra Sigrid Silvia Simona Siobhan Smriti Socorro
    Sofia Sofiia Soledad Sondra Sonia Sonja Sonya Soon Sophia Sophie Stacey Staci Stacia Stacie Starla Starr
    Stefani Stefanie Stella Stephaine Stephani Stephanie Stephany Stephenie Stephine Stormy Su Sue Sun Sunny
    Sunshine Susan Susana Susann Susanna Susannah Susanne Sushma Susie Suzan Suzanna Suzanne Suzette Suzie
    Suzy Svetlana Sviatlana Svitlana Sybil Syble Sylvia Ségolène Tabatha Tabitha Talia Tamar Tamara Tamatha
    Tameka Tamela Tamera Tami Tamie Tamika Tamiko Tammi Tammie Tammy Tamra Tana Tanesha Tangela Tania Tanika
    Tanisha Tanya Tara Tarsha Taryn Tasha Tatiana Tatyana Tawana Tawanda Tawanna Tawnya Teena Tena Tenisha
    Teodora Tera Teresa Terese Teresita Teressa Teri Terra Terri Terrie Tess Tessa Tessie Tetiana Tetyana Thea
    Theda Thelma Theodora Theresa Therese Thersa Thomasina Thuy Tia Tiana Tiara Tierra Tiffani Tiffanie
    Tiffany Tiffiny Tillie Tina Tisha Tomasa Tomeka Toni Tonia Tonja Tonya Tori Tosha Toya Tracee Tracey Traci
    Tracie Trena Tresa Tressa Tressie Treva Tricia Trina Trish Trisha Trista Trudy Tulsi Twila Twyla Tyra
    Tzipi Ulla Una Ursula Vada Valarie Valencia Valentina Valentyna Valeria Valerie Valorie Vanessa Veda Velda
    Velia Velma Velva Venessa Venita Venus Vera Verda Vergie Verla Verna Vernell Vernice Vernie Vernita Verona
    Veronica Verónica Vesta Vicenta Vickey Vicki Vickie Vicky Victoria Vida Vikki Viktoria Viktoriia Vilma
    Vina Viola Violet Violeta Vira Virgie Virgina Vita Viva Vivian Viviana Vonda Vonnie Wanda Wanita Wanjiru
    Wendi Wendy Whitney Wilda Wilhelmina Willa Willene Wilma Windy Winifred Winnie Winnifred Winona Wynona
    Xiomara Yadira Yael Yasmin Yekaterina Yelena Yesenia Yetta Yevgenia Yevheniia Yoko Yolanda Yolonda Yoshiko
    Yu Yulia Yuliia Yuliya Yuriko Yvette Yvonne Zaida Zainab Zandra Zeinab Zelda Zella Zelma Zena Zenaida
    Zenobia Zhanna Zina Zinaida Zoe Zoila Zola Zona Zora Zoraida Zula Zulma Zuzana Ágnes Élisabeth
    """.split()
)
