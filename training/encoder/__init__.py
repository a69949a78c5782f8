"""Trains `accurate`: one pruned multilingual encoder for tags, trees, sentence ends and names."""
