"""Words that end in a full stop without ending a sentence, in lower case.

Source: the titles, months, states and short forms of the AP style book that news prints with a full stop.
"""

ABBREVIATIONS = frozenset(
    """
    mr. mrs. ms. dr. prof. rev. hon. st. jr. sr. messrs. mmes. fr. sen. sens. rep. reps. gov. govs. gen. lt. col. maj.
    capt. cmdr. sgt. cpl. pvt. adm. pres. amb. sec. supt. det. insp. atty. asst. dep. dist. dept. univ. assn. bros.
    co. corp. inc. ltd. cos. vs. v. etc. i.e. e.g. cf. al. no. nos. vol. fig. est. approx. ft. mt. ave. blvd. rd.
    jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. tues. wed. thu. thurs. fri.
    ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont.
    neb. nev. okla. ore. pa. penn. tenn. tex. vt. va. wash. wis. wyo. r.i. n.y. n.j. n.c. s.c. n.d. s.d. n.h. n.m.
    w.va. d.c. u.s. u.k. u.n. e.u. u.s.a. a.m. p.m. ph.d. m.d. b.a. m.a.
    """.split()
)
