"""Whether vectors of statements tell those about one matter from others."""
