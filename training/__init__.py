"""Trains, scores and exports the shipped `fast` models. Not part of the wheel; `python -m training --help`."""
