"""Changes as sentences, JSON and an Atom feed."""
