"""To whom, by what medium and when: how well the parts beside source, cue and content are found."""
