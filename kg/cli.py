"""The command line: arguments here, what they do in `kg.commands`.

Nothing heavy is imported before it is needed.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import NoReturn

from kg.errors import UnionKGError

SOME_BAD = 1
"""Exit code: some of the input was bad, the rest is done."""
NOTHING_DONE = 2
"""Exit code: wrong usage, or nothing could be done."""
_WINDOWS = ("article", "paragraph", "sentence")


class _Parser(argparse.ArgumentParser):
    """One line for a mistake, like all other errors."""

    def error(self, message: str) -> NoReturn:
        self.exit(NOTHING_DONE, f"kg: {message} (see {self.prog} --help)\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit code."""
    _speak_utf8()
    arguments, extra = _parser().parse_known_args(argv)
    if extra and arguments.command != "query":
        _parser().error(f"no such argument: {extra[0]}")
    arguments.extra = extra
    try:
        # each command is a module of its own: `kg query` need not load what `kg build` needs
        with _tidy_end():
            code: int = import_module(f"kg.commands.{arguments.command}").run(arguments)
        sys.stdout.flush()
        return code
    except UnionKGError as error:
        return _fail(str(error))
    except _Terminated:
        return _fail("ended from outside; what was there before is unchanged", 143)
    except KeyboardInterrupt:
        return _fail("stopped; what was there before is unchanged", 130)
    except BrokenPipeError:  # the reader of a pipe (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("KG_DEBUG"):
            raise
        return _fail(f"a fault of the program, please report it: {error!r} (KG_DEBUG=1 shows where)")


class _Terminated(KeyboardInterrupt):
    """SIGTERM, as a batch system ends a job: what is under way is put away as with Ctrl-C."""


@contextmanager
def _tidy_end() -> Iterator[None]:
    def end(*_: object) -> NoReturn:
        raise _Terminated

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL if before is None else before)


def _fail(message: str, code: int = NOTHING_DONE) -> int:
    print(f"kg: {' '.join(message.split())}", file=sys.stderr)
    return code


def _speak_utf8() -> None:
    """Chinese reaches pipes and files as UTF-8 whatever the console's code page is."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="kg",
        description="Reads the union pages of newspapers into a knowledge graph.",
        epilog="kg COMMAND --help tells more about a command.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=_Parser)
    for add in (_build, _query, _check, _export, _show, _explain, _evaluate, _load, _network, _cache):
        add(commands)
    return parser


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        import kg

        print(f"kg {kg.__version__}")
        parser.exit()


Commands = argparse._SubParsersAction  # the type has no public name


def _command(commands: Commands[_Parser], name: str, what: str, example: str) -> _Parser:
    return commands.add_parser(
        name,
        help=what,
        description=what[0].upper() + what[1:] + ".",
        epilog=f"example: {example}",
        allow_abbrev=False,
    )


def _pages(parser: _Parser, nargs: str = "+") -> None:
    parser.add_argument(
        "pages",
        nargs=nargs,
        metavar="PAGES",
        help="files and folders (text, Markdown, HTML, PDF, JSON lines, zip); - is stdin",
    )
    parser.add_argument("--date", metavar="YYYY-MM-DD", help="day of the pages that state none")


def _working(parser: _Parser) -> None:
    parser.add_argument(
        "--jobs", type=_positive, metavar="N", help="processes to share the work (default: one a core)"
    )
    parser.add_argument(
        "--corrections", metavar="FILE", help="a table of your decisions: action,name,type,target,note …"
    )
    _min_confidence(parser)
    parser.add_argument("--no-cache", action="store_true", help="read every page anew")


def _min_confidence(parser: _Parser) -> None:
    parser.add_argument(
        "--min-confidence",
        type=_share,
        default=0.0,
        metavar="X",
        help="leave out statements below X (0 to 1)",
    )


def _telling(parser: _Parser) -> None:
    """What facts are told, and how much of their sentences."""
    parser.add_argument(
        "--relation", metavar="NAME", help="only statements of this relation: holdsPost, 任职 …"
    )
    parser.add_argument("--full", action="store_true", help="do not shorten long sentences")


def _window(parser: _Parser) -> None:
    parser.add_argument(
        "--window",
        choices=_WINDOWS,
        default="article",
        help="what two names must share to be linked (default: article; of one of over 100 names its parts)",
    )


def _build(commands: Commands[_Parser]) -> None:
    parser = _command(
        commands,
        "build",
        "read pages and write the graph, the network page and the report",
        "kg build pages/ -o output/",
    )
    _pages(parser)
    parser.add_argument(
        "-o", "--output", default="output", metavar="FOLDER", help="where to write (default: output)"
    )
    parser.add_argument(
        "--no-network", action="store_true", help="leave out network.html and index.html, remove earlier ones"
    )
    parser.add_argument("--base", type=_iri, metavar="IRI", help="what the data's addresses begin with")
    _working(parser)
    _window(parser)
    parser.add_argument("--engine", choices=("local", "spark"), default="local", help="where pages are read")
    parser.add_argument(
        "--master", default="local[*]", metavar="URL", help="the Spark master, with --engine spark (local[*])"
    )


def _query(commands: Commands[_Parser]) -> None:
    parser = _command(
        commands,
        "query",
        "ask a graph a question",
        "kg query output/graph.ttl -q 'SELECT ?s { ?s a ukg:Union }'",
    )
    parser.add_argument("graph", nargs="?", metavar="GRAPH", help="a graph file: output/graph.ttl")
    parser.add_argument(
        "query", nargs="?", metavar="NAME|FILE.rq", help="a named query (with its --parameters) or a file"
    )
    parser.add_argument("-q", "--sparql", metavar="TEXT", help="the query itself")
    parser.add_argument("--list", action="store_true", help="list the named queries and their parameters")
    parser.add_argument(
        "--format", choices=("table", "csv", "tsv", "json"), help="default: table, or as FILE ends"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write the answer to a .csv, .tsv or .json")
    _no_bom(parser)
    parser.add_argument("--limit", type=_positive, metavar="N", help="rows at most")


def _no_bom(parser: _Parser) -> None:
    parser.add_argument(
        "--no-bom", action="store_true", help="CSV without the byte order mark by which Excel knows UTF-8"
    )


def _show(commands: Commands[_Parser]) -> None:
    parser = _command(
        commands,
        "show",
        "show what each stage made of a page",
        "kg show facts pages/page.txt --relation holdsPost",
    )
    parser.add_argument(
        "what",
        choices=("articles", "mentions", "entities", "facts", "text"),
        help="text: what the offsets in the others count in",
    )
    _pages(parser)
    parser.add_argument("--about", metavar="NAME", help="only what concerns this name or alias")
    parser.add_argument("--type", metavar="TYPE", help="only names of this type: person, union …")
    _telling(parser)
    _min_confidence(parser)
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    parser.add_argument("--limit", type=_positive, metavar="N", help="rows at most")


def _explain(commands: Commands[_Parser]) -> None:
    parser = _command(
        commands,
        "explain",
        "tell all that is known of one name, and why",
        "kg explain 朝阳区总工会 -g output/graph.ttl",
    )
    parser.add_argument("name", metavar="NAME", help="a name, an alias or an id (union/朝阳区总工会)")
    _pages(parser, "*")
    parser.add_argument("-g", "--graph", metavar="GRAPH", help="ask a graph instead of reading pages")
    parser.add_argument(
        "--limit", type=_positive, default=20, metavar="N", help="rows of each table (default: 20)"
    )
    _telling(parser)
    _working(parser)


def _evaluate(commands: Commands[_Parser]) -> None:
    parser = _command(
        commands,
        "evaluate",
        "score a graph against gold annotations",
        "kg evaluate output/graph.ttl tests/samples/gold",
    )
    parser.add_argument("graph", metavar="GRAPH")
    parser.add_argument("gold", metavar="GOLD_DIR", help="a folder of gold annotations (*.json)")
    parser.add_argument(
        "--errors", metavar="FILE", help="write every miss and every spurious item to FILE (tab-separated)"
    )
    parser.add_argument("--format", choices=("table", "json"), default="table")


def _check(commands: Commands[_Parser]) -> None:
    parser = _command(
        commands, "check", "check a graph against the ontology's shapes", "kg check output/graph.ttl"
    )
    parser.add_argument("graph", metavar="GRAPH")
    parser.add_argument(
        "--limit", type=_positive, default=20, metavar="N", help="findings to print (default: 20)"
    )
    parser.add_argument("--fast", action="store_true", help="by SPARQL instead of pySHACL")


def _export(commands: Commands[_Parser]) -> None:
    parser = _command(
        commands,
        "export",
        "write a graph in another format",
        "kg export output/graph.ttl --to csv -o tables/",
    )
    parser.add_argument("graph", metavar="GRAPH")
    parser.add_argument("--to", required=True, metavar="FORMAT", help="the format; a wrong one lists all")
    parser.add_argument(
        "-o", "--output", metavar="PATH", help="file or folder to write (default: beside the graph)"
    )
    _no_bom(parser)


def _load(commands: Commands[_Parser]) -> None:
    parser = _command(
        commands,
        "load",
        "send a graph to a SPARQL server",
        "kg load output/graph.ttl --to http://localhost:7878/store",
    )
    parser.add_argument("graph", metavar="GRAPH")
    parser.add_argument(
        "--to", required=True, metavar="URL", help="the server's graph store (SPARQL 1.1 GSP)"
    )
    parser.add_argument("--named", metavar="IRI", help="the graph to write (default: the default graph)")
    parser.add_argument("--add", action="store_true", help="add to what is there instead of replacing it")
    parser.add_argument("--user", metavar="NAME", help="user; the password is read from KG_PASSWORD")


def _network(commands: Commands[_Parser]) -> None:
    parser = _command(
        commands,
        "network",
        "write the network, or what lies around one name, as a page or for Gephi",
        "kg network pages/ --around 朝阳区总工会 --depth 2 -o around.html",
    )
    _pages(parser)
    parser.add_argument("--around", metavar="NAME", help="only what lies around this name")
    parser.add_argument("--depth", type=_positive, default=1, metavar="N", help="steps from it (default: 1)")
    parser.add_argument(
        "-o",
        "--output",
        default="network.html",
        metavar="FILE",
        help=".html, .gexf, .graphml or .csv (default: network.html)",
    )
    parser.add_argument(
        "--min-weight", type=_positive, default=1, metavar="N", help="links shared at least N times"
    )
    _working(parser)
    _window(parser)


def _cache(commands: Commands[_Parser]) -> None:
    parser = _command(
        commands, "cache", "tell about or clear what earlier builds kept", "kg cache info output/"
    )
    parser.add_argument("what", choices=("info", "clear"))
    parser.add_argument(
        "output", nargs="?", default="output", metavar="FOLDER", help="the output folder (default: output)"
    )


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return int(text)


def _share(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return number


def _iri(text: str) -> str:
    scheme, colon, rest = text.partition("://")
    if not (scheme.isalnum() and colon and rest and text[-1] in "/#") or any(
        c in text for c in '<>"{}|\\^` \t\n'
    ):
        raise argparse.ArgumentTypeError(f"{text!r} is not an address that ends in / or #")
    return text
