"""How well the program reads: gold claims annotated by hand, the claims read, and what lies between them."""
