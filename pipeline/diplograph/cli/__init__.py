"""The command line: one file for each command, each thin over one function."""
