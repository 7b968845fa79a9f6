"""Every error Kithbook raises on purpose: a code and its values; the sentence is made where it is shown."""


class KithbookError(Exception):
    """A failure that the person can be told about in one sentence.

    ``code`` names the sentence, ``values`` fill it in. Neither holds text that was imported, except
    the name of the file the person chose.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code}({shown})" if shown else self.code


class BadInput(KithbookError):
    """What was given cannot be used as it is; nothing was changed. Exit code 2 on the command line."""


class Failure(KithbookError):
    """The world got in the way: disk full, a damaged file, a lock held. Exit code 1."""


class Cancelled(KithbookError):
    """The person stopped a long task; everything it had written was taken back."""

    def __init__(self) -> None:
        super().__init__("cancelled")
