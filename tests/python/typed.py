"""Calls whose types `mypy --strict` checks; it is not run."""

from typing import assert_type

import oration
from oration.types import SpeechInput

speech: SpeechInput = {"title": "Thanks", "body": ["Thank you all."]}

assert_type(oration.render(speech, heading_level=2)["html"], str)
assert_type(oration.render(speech)["outline"]["entries"][0]["heading"], str)
assert_type(oration.render_to_string(b"{}", print="gbt9704", limits={"bytes": 1000}), str)
assert_type(oration.export(speech, "docx", fonts={"body": "FangSong"}), bytes)
assert_type(oration.export(speech, "markdown"), str)
assert_type(oration.measure(speech, words=120)["seconds"], int)
assert_type([error.code for error in oration.validate(speech)], list[str])
for rendered in oration.render_many([speech]):
    assert_type(rendered["html"], str)
for result in oration.render_many([speech], errors="return"):
    if isinstance(result, oration.SpeechError):
        assert_type(result.line, int | None)
    else:
        assert_type(result["html"], str)
oration.render(speech, colour="red")  # type: ignore[call-arg]
oration.export(speech, "pdf")  # type: ignore[call-overload]
