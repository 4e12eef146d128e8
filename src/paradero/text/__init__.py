"""Bytes to text, with a map back to page and element. Input is hostile: formats are parsed in a child process."""
