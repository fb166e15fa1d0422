"""Speeches → HTML with a navigable outline. The documentation is at https://github.com/oration/oration."""

from ._oration import (
    PRINT_STYLESHEET,
    STYLESHEET,
    __version__,
    describe,
    export,
    import_document,
    import_text,
    measure,
    outline,
    parse,
    render,
    render_many,
    render_to_string,
    to_text,
    validate,
)
from .error import SpeechError

__all__ = [
    "PRINT_STYLESHEET",
    "STYLESHEET",
    "SpeechError",
    "__version__",
    "describe",
    "export",
    "import_document",
    "import_text",
    "measure",
    "outline",
    "parse",
    "render",
    "render_many",
    "render_to_string",
    "to_text",
    "validate",
]
