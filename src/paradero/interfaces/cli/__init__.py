"""The command line: one file a command, heavy libraries loaded only by the command that needs them."""
