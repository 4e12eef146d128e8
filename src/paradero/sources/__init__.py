"""Bytes in: files, folders, archives and captures, each with a custody receipt."""
