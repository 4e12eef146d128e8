"""Where a text comes from: the words that two texts share, the names and numbers in order, whom a text credits.

Pure: texts in, likenesses and credits out. `prints.py` finds the few texts worth comparing, `comparing.py` compares
two, `credits.py` reads whom a text names as its source.
"""
