"""The store: archive of sorted N-Quads, Oxigraph beside it. One writer, read-only views. pyoxigraph lives here."""

from diplograph.store.store import Store, Writer
from diplograph.store.values import Iri, Rows, Value
from diplograph.store.view import Answer, View

__all__ = ["Answer", "Iri", "Rows", "Store", "Value", "View", "Writer"]
