"""Spanish for rules that were written for English: its parse, put into the words and relations that the frames know."""
