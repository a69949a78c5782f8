"""What is known before reading: names, actors, offices and who held them when. Compiled tables, no spaCy, no rdflib."""
