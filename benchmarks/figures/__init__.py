"""How well figures are found: victims that people marked in news, and own cases with every part of a figure."""
