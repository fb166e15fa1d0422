"""The types of speeches, options and results: dicts with the fields of the npm package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Literal, TypedDict, Union

if TYPE_CHECKING:
    from typing_extensions import NotRequired, TypeAlias

Bytes: TypeAlias = Union[bytes, bytearray, memoryview]
Speech: TypeAlias = Dict[str, Any]
SpeechInput: TypeAlias = Union[str, Bytes, Speech]
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
    collapse_outline: bool
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
