"""Even-handedness: whether a text with both sides' names swapped is read as the text itself."""
