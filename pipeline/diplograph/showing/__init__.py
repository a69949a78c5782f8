"""One Reading made visible: as text for a terminal, as JSON lines, as an HTML page. Knows only the domain."""
