"""Speeches → HTML with a navigable outline. The types of results are dicts with the fields of the npm package."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, TypeAlias, TypedDict, overload

from typing_extensions import NotRequired, Unpack

from .error import SpeechError as SpeechError

__version__: str

STYLESHEET: str
"""The stylesheet for the HTML of a speech."""

PRINT_STYLESHEET: str
"""The stylesheet for speeches with the option `print`, in addition to `STYLESHEET`."""

Bytes: TypeAlias = bytes | bytearray | memoryview
Speech: TypeAlias = dict[str, Any]
SpeechInput: TypeAlias = str | Bytes | Speech
"""A speech: JSON text, its UTF-8 bytes, which are fastest, or a dict."""

class Limits(TypedDict, total=False):
    """The largest sizes of a speech and its HTML. Exceeding one is a `SpeechError` with the code `limit`."""

    bytes: int
    depth: int
    blocks: int
    text: int
    output: int

class RenderOptions(TypedDict, total=False):
    id_prefix: str
    heading_level: int
    ui_lang: str | None
    outline: bool
    header: bool
    images: bool
    paragraph_ids: bool
    punctuation: Literal["as-printed", "fullwidth"]
    index: bool
    print: Literal["gbt9704", "a4", "letter"] | None
    limits: Limits

class ImportLimits(TypedDict, total=False):
    bytes: int

class ImportOptions(TypedDict, total=False):
    lang: str | None
    charset: str | None
    roles: dict[int, str]
    limits: ImportLimits

class Pace(TypedDict, total=False):
    """Characters a minute for Chinese, Japanese and Korean; words for other languages."""

    ideographs: int
    words: int

class Fonts(TypedDict, total=False):
    title: str
    body: str
    heading: str
    subheading: str
    number: str

class ExportOptions(TypedDict, total=False):
    url: str | None
    style: Literal["gbt9704", "plain"] | None
    fonts: Fonts
    modified: str | None

class Measure(TypedDict):
    ideographs: int
    marks: int
    words: int

class Length(Measure):
    characters: int
    seconds: int

class OutlineEntry(TypedDict):
    id: str
    num: NotRequired[str]
    heading: str
    level: int
    state: Literal["shown", "partial", "omitted"]
    measure: Measure
    children: list[OutlineEntry]

class Outline(TypedDict):
    entries: list[OutlineEntry]
    measure: Measure

class Notice(TypedDict):
    code: str
    line: int
    path: NotRequired[str]
    message: str
    text: NotRequired[str]

class ExportNotice(TypedDict):
    code: Literal["lost"]
    feature: str
    count: int
    path: str
    message: str

class Rendered(TypedDict):
    html: str
    outline: Outline
    notices: list[Notice]

class Parsed(TypedDict):
    speech: Speech
    notices: list[Notice]

class LineReport(TypedDict):
    line: int
    end: int
    role: str
    evidence: list[str]
    runnerUp: NotRequired[str]

class Import(Parsed):
    lines: NotRequired[list[LineReport]]
    """With `explain=True`."""

class Description(TypedDict):
    title: str
    subtitle: NotRequired[str]
    lang: str
    dir: Literal["ltr", "rtl", "auto"]
    speakers: list[str]
    date: NotRequired[str]
    published: NotRequired[str]
    occasion: NotRequired[str]
    place: NotRequired[str]
    kind: NotRequired[str]
    excerpt: NotRequired[str]
    length: Length

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
