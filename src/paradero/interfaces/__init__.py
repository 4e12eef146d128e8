"""The doors of the house: thin, deciding nothing, not knowing each other."""
