"""What failed → the exception of the package."""

from __future__ import annotations


class SpeechError(ValueError):
    """An invalid input or option. The message is one line with the path, the reason and the position."""

    def __init__(
        self,
        message: str,
        *,
        code: str,
        reason: str | None = None,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.reason = message if reason is None else reason
        self.path = path
        self.line = line
        self.column = column

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions with keyword arguments cannot be pickled otherwise, and engines send them between processes.
        return (_restored, (str(self), self.code, self.reason, self.path, self.line, self.column))


def _restored(
    message: str, code: str, reason: str, path: str | None, line: int | None, column: int | None
) -> SpeechError:
    return SpeechError(message, code=code, reason=reason, path=path, line=line, column=column)
