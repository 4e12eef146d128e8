"""One file a format, each with the same verbs: `accepts(media)` and `read(item, limits)`.

`CONFINED` says whether a format is hostile enough to be read in the child process only.
"""
