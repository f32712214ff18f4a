"""The modules that need no browser, tested by Deno."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_pure_modules():
    deno = shutil.which("deno", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    assert deno, "deno is missing: dev/install test"
    command = [deno, "test", "--quiet", "--no-remote", "--no-check", "--config", "Services/gateway/Web/deno.json", "Tests/Web/unit"]
    environment = {**os.environ, "NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1"}
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
