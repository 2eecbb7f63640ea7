"""How people across articles are found: growth over invented names, and who is frequent in a ledger of releases."""
