# Add the build tools to PATH and define helpers; the other scripts source this file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

tools="${XDG_CACHE_HOME:-$HOME/.cache}/oration/tools"
export PATH="$tools/bin:$PWD/node_modules/.bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

say() { printf '== %s\n' "$*"; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }
have() { type -P "$1" >/dev/null; }

# version NAME: the version of a crate or tool in Cargo.toml, such as 0.2.130
version() { sed -n "s/^$1 = \"=\{0,1\}\([0-9.]*\)\"\$/\1/p" Cargo.toml; }

# installed TOOL: the version of the tool on PATH, if it is installed
installed() { have "$1" && "$1" --version | sed -n '1s/^[^ ]* \([0-9.]*\).*/\1/p'; }
