"""Local web pages over one record: server-rendered, without scripts, for this machine only."""
