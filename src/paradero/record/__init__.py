"""The only room that writes: an append-only ledger and the tables derived from it."""
