"""The one family of exceptions. Each message says what was given, what is allowed, what to do next."""


class StorybrushError(Exception):
    """Base of all errors that a user can mend. `exit_code` is that of the command line."""

    exit_code = 1


class BadStory(StorybrushError):
    """The text cannot be read as a story."""

    exit_code = 3


class BadScript(StorybrushError):
    """The script does not follow the schema."""

    exit_code = 4


class UnknownSubject(StorybrushError):
    """A thing that is not in the vocabulary."""

    exit_code = 5


class UnknownStyle(StorybrushError):
    """A style that no painter has."""

    exit_code = 5


class OutputExists(StorybrushError):
    """Something would be overwritten."""

    exit_code = 6


class CannotWrite(StorybrushError):
    """The disk is full or the folder is not ours."""

    exit_code = 7


class MissingWeights(StorybrushError):
    """A weight file is absent or damaged."""

    exit_code = 8


class BadArt(StorybrushError):
    """Art to learn from is missing or damaged, or its licence forbids it."""

    exit_code = 9
