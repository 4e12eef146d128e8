"""Which questions claims answer, what they answer, and how two answers stand to each other. Pure: nothing is stored."""
