"""An audited article as it may leave: sentences, JSON, a marked-up page, and web annotations."""
