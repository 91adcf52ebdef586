"""Errors of the machine and of our own work; wrong entries are never exceptions but problems."""


class GeneratorError(Exception):
    """Something outside the entries stops the work; shown in one line without a traceback, exit code 2."""


class FrameError(GeneratorError):
    """A frame could not be built, or it lacks what the press must find in it."""


class SiteError(GeneratorError):
    """The published folder could not be brought up to date; the old one is whole."""


class OfflineError(GeneratorError):
    """The finished site could not be made into an archive; the archive of before is whole."""
