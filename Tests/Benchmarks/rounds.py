"""Contenders take turns, A B A B, so that what else the machine does falls on all of them alike."""
import sys
from dataclasses import dataclass, field
from statistics import median


@dataclass
class Contender:
    name: str
    run: callable
    """Takes seconds, returns a Result."""
    results: list = field(default_factory=list)

    @property
    def rate(self):
        return median(result.rate for result in self.results)

    def cpu(self, process):
        return median(result.cpu[process] for result in self.results)

    @property
    def failed(self):
        return sum(result.failed for result in self.results)

    @property
    def processes(self):
        return list(self.results[0].cpu)


def alternate(contenders, rounds, seconds):
    for number in range(rounds):
        for contender in contenders:
            result = contender.run(seconds)
            contender.results.append(result)
            print(f"  {number + 1}/{rounds} {contender.name}: {result.rate:,.0f}/s", file=sys.stderr, flush=True)
    return contenders


def ratio(first, second):
    """The median over the rounds of each round's own ratio: the two of a round saw the same machine."""
    return median(a.rate / b.rate for a, b in zip(first.results, second.results))
