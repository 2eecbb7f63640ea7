"""What every test stands on."""

from __future__ import annotations

import signal

# A job in the background of a script is started with Ctrl-C switched off, and so are the processes that it starts; the
# tests of stopping hold there too.
signal.signal(signal.SIGINT, signal.default_int_handler)
