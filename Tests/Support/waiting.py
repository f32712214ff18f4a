"""Waiting for something to become true, instead of sleeping and hoping."""
import time


def eventually(condition, within=10.0, every=0.02, saying="it did not happen"):
    """Returns the first true value of `condition`; fails when there is none in time."""
    deadline = time.monotonic() + within
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"{saying} within {within} s")
        time.sleep(every)
