# Sourced first by every script in dev/: strict mode, the tree's root as current directory, and words to the user.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

ROOT=$PWD
export UHUB_HOME=${UHUB_HOME:-$ROOT/.uhub}
export VENV=$ROOT/.build/venv

say() { printf '%s\n' "$*"; }
fail() {
  printf '%s: %s\n' "dev/$(basename "$0")" "$*" >&2
  exit 1
}

wanted_swift=6.2

# The compiler is asked only where something has to be built: the question alone costs a tenth of a second.
require_swift() {
  command -v swiftc >/dev/null ||
    fail "no Swift toolchain found: install Swift $wanted_swift or newer and put its swift on PATH."
  local found
  found=$(swiftc --version 2>&1 | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1)
  [[ -n $found && $(printf '%s\n' "$wanted_swift" "$found" | sort -V | head -n 1) == "$wanted_swift" ]] ||
    fail "Swift $wanted_swift or newer is needed, this toolchain is ${found:-of an unknown version}."
}
