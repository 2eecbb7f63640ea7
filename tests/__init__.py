"""A package, so that no library that ships its own tests under this name stands before it."""
