"""Speeches → HTML with a navigable outline."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, overload

from typing_extensions import Unpack

from .error import SpeechError as SpeechError
from .types import (
    Bytes,
    Description,
    ExportNotice,
    ExportOptions,
    Import,
    ImportOptions,
    Length,
    Outline,
    Pace,
    Parsed,
    RenderOptions,
    Rendered,
    SpeechInput,
)

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

__version__: str

STYLESHEET: str
"""The stylesheet for the HTML of a speech."""

PRINT_STYLESHEET: str
"""The stylesheet for speeches with the option `print`, in addition to `STYLESHEET`."""

def render(speech: SpeechInput, **options: Unpack[RenderOptions]) -> Rendered:
    """The HTML of a speech, one `<article>`, with its outline as data."""

def render_to_string(speech: SpeechInput, **options: Unpack[RenderOptions]) -> str:
    """The HTML of a speech alone."""

@overload
def render_many(
    speeches: Iterable[SpeechInput],
    *,
    threads: int | None = None,
    errors: Literal["raise"] = "raise",
    **options: Unpack[RenderOptions],
) -> Iterator[Rendered]:
    """Speeches → their renderings in the same order, made by several threads that do not hold the GIL.

    The iterable is read a few hundred speeches ahead, so that memory does not depend on their number.
    """

@overload
def render_many(
    speeches: Iterable[SpeechInput],
    *,
    threads: int | None = None,
    errors: Literal["return"],
    **options: Unpack[RenderOptions],
) -> Iterator[Rendered | SpeechError]:
    """The same with the errors of invalid speeches among the renderings."""

def outline(speech: SpeechInput, **options: Unpack[RenderOptions]) -> Outline:
    """The sections of a speech, with the ids of HTML rendered with the same options."""

def measure(speech: SpeechInput, **pace: Unpack[Pace]) -> Length:
    """The length of a speech, and how long it takes to speak."""

def describe(speech: SpeechInput) -> Description:
    """The metadata of a speech as plain text. Escape it if you write HTML."""

def parse(speech: SpeechInput) -> Parsed:
    """A speech without unknown fields, and a notice for each of them."""

def validate(speech: SpeechInput) -> list[SpeechError]:
    """All errors of a speech; none if it is valid."""

def import_text(
    source: str | Bytes, *, explain: bool = False, **options: Unpack[ImportOptions]
) -> Import:
    """Reads a speech from plain text, Markdown, HTML, captions, Akoma Ntoso or TEI, or from the bytes of such a file or a Word document."""

def import_document(
    source: Bytes, *, explain: bool = False, **options: Unpack[ImportOptions]
) -> Import:
    """Reads a speech from the bytes of a Word document (.docx)."""

def to_text(speech: SpeechInput) -> str:
    """A speech as plain text, which `import_text` can read again."""

@overload
def export(
    speech: SpeechInput,
    format: Literal["markdown", "text", "akn", "tei", "popolo", "jsonld", "vtt", "srt", "typst"],
    *,
    on_notice: Callable[[ExportNotice], object] | None = None,
    **options: Unpack[ExportOptions],
) -> str:
    """A speech in another format. `on_notice` is called for each feature of the speech that the format cannot express."""

@overload
def export(
    speech: SpeechInput,
    format: Literal["docx", "epub"],
    *,
    on_notice: Callable[[ExportNotice], object] | None = None,
    **options: Unpack[ExportOptions],
) -> bytes:
    """The same for a format whose files are bytes."""
