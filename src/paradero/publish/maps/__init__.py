"""The map of moves and the network of arrangements, as drawings."""
