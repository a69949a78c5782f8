"""A lock on a store's folder: many readers or one writer. The system lets go of it when a process dies."""

import os
import sys
import weakref
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class Lock:
    """Holds the lock on `file` from its making until `release`, or until nobody holds this object any more.

    BlockingIOError where another process or object holds a lock that does not go with this one. On Windows, which
    has no lock of its own for readers, a reader takes none.
    """

    def __init__(self, file: Path, *, shared: bool) -> None:
        handle = _open(file)
        try:
            _take(handle, shared=shared)
        except OSError as error:
            os.close(handle)
            raise BlockingIOError(f"{file} is locked") from error
        self._close = weakref.finalize(self, os.close, handle)

    def release(self) -> None:
        """Let go. A second time does nothing."""
        self._close()


def _open(file: Path) -> int:
    try:
        return os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
    except PermissionError:  # a store that one may only read
        return os.open(file, os.O_RDONLY)


def _take(handle: int, *, shared: bool) -> None:
    if sys.platform == "win32":
        if not shared:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
