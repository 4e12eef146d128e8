"""What bars whom from being moved, where to and when. The rules are data; only `record` and `asking` open the store."""
