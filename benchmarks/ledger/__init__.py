"""The ledger: how it grows, how fast it takes articles in, and what a peer does with the same texts."""
