"""diplograph: news articles in, a knowledge graph of diplomatic relations out.

Importing the package loads neither spaCy nor rdflib; each room brings its own library when it is entered.
"""

__version__ = "0.1.0"
