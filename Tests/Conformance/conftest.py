"""What the suites share: one mesh of all services, and the contract as Python sees it."""
import sys
import tempfile
from pathlib import Path

import pytest

import contract
from mesh import Mesh


def pytest_configure():
    # The test files import the generated modules by name, so they have to exist before collection.
    folder = tempfile.TemporaryDirectory(prefix="uhub-contract-")
    contract.compile_into(Path(folder.name))
    sys.path.insert(0, folder.name)
    pytest.contract_folder = folder


def pytest_unconfigure():
    pytest.contract_folder.cleanup()


@pytest.fixture(scope="session")
def stack():
    with tempfile.TemporaryDirectory(prefix="uhub-conformance-") as home, Mesh(Path(home)) as running:
        yield running


@pytest.fixture(scope="module")
def home():
    with tempfile.TemporaryDirectory(prefix="uhub-conformance-") as folder:
        yield Path(folder)
