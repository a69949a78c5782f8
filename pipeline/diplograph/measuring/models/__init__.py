"""Annotated text → how well and how fast a model reads it: tags, trees, lemmas, sentence ends, names."""
