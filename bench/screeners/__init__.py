"""Ways to look people up in a register, each with `build(people)` and `search(rows)`; one file a way."""
