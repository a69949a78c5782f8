"""The accurate model: one transformer encoder for all languages, run by onnxruntime inside a spaCy pipeline."""
