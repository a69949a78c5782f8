"""Article → Reading. spaCy lives in `parse`; every other file here is plain Python over sentences as trees."""
