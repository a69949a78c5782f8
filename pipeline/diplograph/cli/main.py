"""The command `diplograph`. A command's file is loaded when it is called, so `--help` need not wait for spaCy."""

import errno
from importlib import import_module

import click

from diplograph import __version__
from diplograph.errors import DiplographError, QueryStopped, QuestionError, UnknownFormat, UnknownLanguage, UnknownModel

# Name → what `diplograph --help` says of it. The file is cli/<name>.py, and its command is called `command`.
COMMANDS = {
    "build": "Read articles and put what they say into a store.",
    "read": "Show what one article says, without a store.",
    "check": "Check graphs against the shapes.",
    "ask": "Ask a store a named question, or one in SPARQL.",
    "export": "Write a store to a file for other tools.",
    "evaluate": "Score the reading against gold data.",
    "suite": "Try the reading on sentences that are changed, or told in two languages.",
    "bench": "Measure the speed of each station.",
    "models": "List the models that ship with diplograph, or score them.",
    "languages": "List the languages that can be read.",
}
# The user named something that is not there: that is a usage error, as a wrong option is.
_USAGE = (QuestionError, UnknownFormat, UnknownLanguage, UnknownModel)


class _Commands(click.Group):
    """Looks commands up by file, and puts our errors into one plain line."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"diplograph.cli.{cmd_name}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except QueryStopped as error:
            raise click.ClickException(str(error)) from error
        except _USAGE as error:
            raise click.UsageError(str(error)) from error
        except DiplographError as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            if error.errno == errno.EPIPE:  # who reads our output has seen enough; click ends quietly then
                raise
            raise click.ClickException(f"{error.filename or 'the system'}: {error.strerror or error}") from error


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", prog_name="diplograph")
def main() -> None:
    """News articles in, a knowledge graph of diplomatic relations out.

    \b
        diplograph build examples --store store
        diplograph ask events_between first=PHL second=RUS --store store
    """
