"""Where and with what the figures were taken."""
import os
import platform
import re
import subprocess
from datetime import datetime, timezone
from importlib.metadata import version
from pathlib import Path

from paths import BINARIES, ROOT


def facts(fastapi_python):
    return {
        "processor": f"{cpu_model()}, {os.cpu_count()} cores",
        "memory": f"{memory_gigabytes():.0f} GB",
        "kernel": f"{platform.system()} {platform.release()}",
        "uHub": revision(),
        "nginx": tell(["nginx", "-v"], r"nginx/(\S+)"),
        "OpenSSL": tell(["openssl", "version"], r"OpenSSL (\S+)"),
        "wrk": tell(["wrk", "-v"], r"wrk (\S+)"),
        "h2load": tell(["h2load", "--version"], r"nghttp2/(\S+)"),
        "grpcio": f"{version('grpcio')}, Python {platform.python_version()}, protobuf {version('protobuf')}",
        "FastAPI": f"{installed(fastapi_python)}",
    }


def load_average():
    return " ".join(Path("/proc/loadavg").read_text().split()[:3])


def cpu_model():
    return re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())[1]


def memory_gigabytes():
    return int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1]) / 1e6


def revision():
    if BINARIES != ROOT / ".build/release":
        built = datetime.fromtimestamp((BINARIES / "gateway").stat().st_mtime, timezone.utc)
        return f"executables that were built before, {built:%Y-%m-%d %H:%M} UTC"
    git = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short=12", "HEAD"], capture_output=True, text=True)
    changed = subprocess.run(["git", "-C", ROOT, "status", "--porcelain"], capture_output=True, text=True).stdout
    return (git.stdout.strip() or "unknown") + (" and changes not committed" if changed.strip() else "")


def tell(command, pattern):
    done = subprocess.run(command, capture_output=True, text=True)
    found = re.search(pattern, done.stdout + done.stderr)
    return found[1] if found else "unknown"


def installed(python):
    names = ["fastapi", "uvicorn", "uvloop", "httptools", "pydantic"]
    script = "import sys; from importlib.metadata import version; print(', '.join(f'{n} {version(n)}' for n in sys.argv[1:]))"
    return subprocess.run([python, "-c", script, *names], capture_output=True, text=True, check=True).stdout.strip()
