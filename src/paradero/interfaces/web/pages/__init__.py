"""One file a kind of page: each asks one answer of the record and hands it to its template."""
