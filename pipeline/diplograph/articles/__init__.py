"""File → Article: walks paths, reads text, HTML and JSON, cleans, finds page furniture, date and language."""
