"""Who may ask: pure decisions about a request, taken before any page is made."""
