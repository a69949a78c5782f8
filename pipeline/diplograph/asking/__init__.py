"""Named questions: reads them from `queries/`, binds typed values, asks a store's view."""
