"""Words of headlines that say whose speech a text is: "Address by the President", "… - speech by Ann Smith".

Source: headlines of parliaments', governments' and presidents' offices.
"""

# What a text that is speech is called.
SPEECHES = (
    r"address|speech|remarks|statement|message|lecture|sermon|homily|testimony|keynote|eulogy|greetings?|open letter|"
    r"state of the union"
)
# What may stand before it.
BEFORE = (
    r"(?:video|opening|closing|evening|morning|new year|christmas|easter|televised|inaugural|keynote|prepared|full|the|"
    r"a|an)\s+"
)
# What ends the speaker's name.
AFTER = (
    r"to|at|in|on|following|during|for|after|before|regarding|dedicated|about|with|upon|under|within|as|over|concerning|"
    r"ahead|marking|delivered|given"
)
# A text in these words is somebody's own; one without them is about a speech.
FIRST_PERSON = r"(?:I(?:['’](?:m|ve|ll|d))?|[Mm]y|[Mm]e|[Ww]e(?:['’](?:re|ve|ll))?|[Oo]ur|us)"
