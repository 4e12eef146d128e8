"""Text to claims: each with its quote; rules kept as data; a grounding gate at the end."""
