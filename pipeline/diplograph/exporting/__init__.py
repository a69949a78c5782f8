"""A view → networkx → files for graph tools. networkx lives here."""
