"""Court documents: what a clerk writes on the docket about one, each entry with its words.

`reading.py` is where to begin: it takes a text and gives a `CourtSheet`, or nothing where it is no court document.
"""
