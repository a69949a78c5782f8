"""What words mean: one folder of tables for each language, read and checked by `pack`."""
