"""The whole river, over many articles: files, engine, gate, one writer, store."""
