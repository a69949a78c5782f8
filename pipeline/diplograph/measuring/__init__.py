"""How good and how fast: predictions in the forms of the public scorers, pinned floors, and speed."""
