"""What comparisons cost: all that views ask of a ledger, and the views themselves, as a ledger grows."""
