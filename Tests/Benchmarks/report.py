"""The results as a Markdown page: goals beside what was reached, then the raw lines."""
import os
from dataclasses import dataclass, field
from datetime import datetime, timezone
from statistics import median

from rounds import ratio

# What this version has to reach, and what comes after it.
STATIC_GOALS = {"h1": (0.9, 1.0), "h2": (1.1, 1.2)}
GRPC_GOAL = 20
MEMORY_GOAL_MB = 120
START_GOAL_MS = 3000


@dataclass
class Results:
    facts: dict
    rounds: int
    load_before: str
    load_after: str = ""
    static: dict = field(default_factory=dict)
    grpc: list = field(default_factory=list)
    mixed: list = field(default_factory=list)
    chain: list = field(default_factory=list)
    idle: dict = field(default_factory=dict)
    loaded: dict = field(default_factory=dict)
    starts: object = None


def text(results):
    sections = [
        head(results), goals(results), requests(results), memory(results), circumstances(results), raw(results)]
    return "\n\n".join(sections) + "\n"


def head(results):
    how = "one short round: only good for a glance" if results.rounds == 1 else f"medians of {results.rounds} rounds"
    return (
        "# Benchmarks\n\nWritten by `make bench`. Machines differ and are busy, so what counts are the ratios: both sides take turns in the\n"
        "same run, with the same load generator, bytes, certificate and headers, everything on loopback.\n"
        f"{datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC, {how}.")


def goals(results):
    rows = []
    for name, (ours, theirs) in results.static.items():
        more = "64 connections" if name == "h1" else "64 connections, 10 streams each"
        goal, later = STATIC_GOALS[name]
        rows.append((
            f"P-3 static JSON (1 KB) over TLS, {name}, {more}: gateway ÷ nginx with 1 worker", f"≥ {goal}, later ≥ {later}",
            f"{ratio(ours, theirs):.2f}", ratio(ours, theirs) >= goal))
    ours, theirs = results.grpc
    rows.append((
        "P-4 gRPC unary over mutual TLS, one connection, 64 in flight: uHub ÷ grpcio.aio, server and client",
        f"≥ {GRPC_GOAL}", f"{ratio(ours, theirs):.1f}", ratio(ours, theirs) >= GRPC_GOAL))
    ours, theirs, _ = results.chain
    rows.append((
        "list of 50 through the whole chain, without a database: uHub ÷ FastAPI, h1", "",
        f"{ratio(ours, theirs):.1f}{failures(results.chain)}", None))
    idle = sum(results.idle.values()) / 1e6
    rows.append(("P-11 seven idle services, PSS", f"< {MEMORY_GOAL_MB} MB", f"{idle:.0f} MB", idle < MEMORY_GOAL_MB))
    rows.append(start_row(results.starts))
    return table(("measure", "goal", "result", "reached"), [(*row[:3], verdict(row[3])) for row in rows])


def failures(contenders):
    failed = sum(each.failed for each in contenders)
    return f", but {failed:,} requests failed" if failed else ""


def start_row(starts):
    name = "P-12 `uhub up` on a built tree until all is ready"
    if isinstance(starts, str):
        return name, f"< {START_GOAL_MS} ms", f"not measured: {starts}", None
    return name, f"< {START_GOAL_MS} ms", f"{median(starts):.0f} ms", median(starts) < START_GOAL_MS


def requests(results):
    contenders = [each for pair in results.static.values() for each in pair] + results.chain + results.grpc + results.mixed
    rows = []
    for each in contenders:
        cpu = ", ".join(f"{process} {each.cpu(process):.1f}" for process in each.processes)
        rows.append((each.name, subject(each, results), f"{each.rate:,.0f}", cpu, f"{each.failed:,}"))
    note = "A processor's time per request is the steadier figure when other work disturbs the machine."
    return f"## Rates\n\n{note}\n\n" + table(("who", "what", "per second", "µs of a processor per request", "failed"), rows)


def subject(contender, results):
    if contender in results.chain:
        return "list of 50 events"
    return "unary call" if contender in results.grpc + results.mixed else "1 KB file"


def memory(results):
    rows = [(name, megabytes(results.idle[name]), megabytes(results.loaded[name])) for name in results.idle]
    rows.append(("together", megabytes(sum(results.idle.values())), megabytes(sum(results.loaded.values()))))
    return "## Memory (PSS)\n\n" + table(("service", "idle", "after the load"), rows)


def circumstances(results):
    lines = [f"- {name}: {value}" for name, value in results.facts.items()]
    lines.append(f"- load average before: {results.load_before}; after: {results.load_after}")
    lines.append(f"- cores for servers and load generators together: {os.cpu_count()}")
    return "## Machine and versions\n\n" + "\n".join(lines)


def raw(results):
    lines = []
    for each in [*sum(results.static.values(), []), *results.chain, *results.grpc, *results.mixed]:
        lines.append(f"{each.name}: {each.results[0].command}")
        lines += [f"  {result.raw}" for result in each.results]
    if not isinstance(results.starts, str):
        lines.append("uhub up: " + ", ".join(f"{value:.0f} ms" for value in results.starts))
    return "## Raw lines\n\n```\n" + "\n".join(lines) + "\n```"


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines)


def megabytes(count):
    return f"{count / 1e6:.1f} MB"


def verdict(reached):
    return "" if reached is None else "yes" if reached else "no"
