"""Sentences of our own with every act marked, and what reads them: the material the model of acts learns from."""
