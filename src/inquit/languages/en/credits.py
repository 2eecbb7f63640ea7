"""Words of English photo credits.

Source: the picture credits that the agencies' terms ask for, and their forms as news sites print them.
"""

from inquit.languages.base import CreditWords, names

CREDITS = CreditWords(
    pictures=names(
        """
        photo|photos|image|images|picture|pictures|photograph|photographs|photography|pic|pics|illustration|
        file photo|file photos|file image|file picture|file pic|stock photo|stock image|handout photo|handout image|
        photo credit|photo credits|photos credit|image credit|image credits|picture credit|pictures credit|
        illustration credit|image source|photo source|picture source|main image|main photo|featured image|
        featured photo|cover photo|cover image|lead image|top image|header image|credit|screengrab|screenshot|
        screen grab|screen shot|video grab
        """
    ),
    makers=("by", "courtesy of", "courtesy", "via"),
    openings=("courtesy of", "image source,", "photo source,", "picture source,"),
    complete=("file photo", "file photos", "file image", "file picture", "file pic", "stock photo", "handout photo"),
    libraries=names(
        """
        Getty Images|Getty|Shutterstock|iStock|iStockphoto|iStock Photo|Alamy|Alamy Stock Photo|Adobe Stock|Unsplash|
        Pexels|Pixabay|Flickr|Wikimedia Commons|Wikimedia|Wikipedia Commons|Depositphotos|Dreamstime|123RF|Corbis|
        Rex|Rex Features|REX/Shutterstock|Barcroft Media|ZUMA Press|ZUMA Wire|ZUMAPRESS.com|Zuma|Sipa USA|Sipa|
        Polaris|Magnum|Magnum Photos|NurPhoto|Picture Alliance|Bridgeman Images|Mary Evans|Backgrid|WireImage|
        FilmMagic|EPA-EFE|EPA|imago images|IMAGO|Maxar Technologies|Maxar|Planet Labs
        """
    ),
    agencies=names(
        """
        Reuters|AP|Associated Press|The Associated Press|AFP|Agence France-Presse|PA|PA Media|PA Wire|Press
        Association|UPI|TASS|Sputnik|RIA Novosti|Xinhua|Anadolu Agency|Anadolu|dpa|ANSA|EFE|Kyodo|Kyodo News|Yonhap|
        Bloomberg|Bloomberg News|Ukrinform|UNIAN|Interfax|PTI|ANI|AAP|Canadian Press|The Canadian Press|
        MCT|TNS|Facebook|Twitter|Instagram|YouTube|Telegram|NASA
        """
    ),
    small=frozenset(
        """
        by via for of and the from at in on courtesy handout file pool supplied provided stock staff photo image
        van von der den de del della di da du la le el al bin ben ibn abu y e und et
        """.split()
    ),
)
