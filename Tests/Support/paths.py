"""Where things are."""
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARIES = Path(os.environ.get("UHUB_BINARIES", ROOT / ".build/debug"))
FIXTURES = Path(os.environ.get("UHUB_FIXTURES", ROOT.parent / "shared/fixtures"))
SERVICES = ("identity", "projects", "scheduler", "executor", "metrics", "notifier", "gateway")
