#!/usr/bin/env bash
# Build the Python wheel, install it, check its types, and compare it with the package for Node.js.
source "$(dirname "$0")/tools.sh"
environment="$tools/python"

say "The wheel"
cp LICENSE-* python/
wheels=$(mktemp -d)
trap 'rm -rf "$wheels"' EXIT
cargo fmt --manifest-path python/Cargo.toml --check
"$environment/bin/maturin" build --quiet --release --locked --manifest-path python/Cargo.toml --out "$wheels"
"$environment/bin/pip" install --quiet --no-deps --force-reinstall "$wheels"/*.whl
(cd "$wheels" && ls -l ./*.whl)

say "Lints and types"
PYO3_PYTHON="$environment/bin/python" cargo clippy --manifest-path python/Cargo.toml --quiet --locked -- -D warnings
# In another folder, so that the installed package is checked, not the sources.
(cd "$wheels" && "$environment/bin/python" -m mypy.stubtest oration --concise)
"$environment/bin/python" -m mypy --strict tests/python/typed.py

say "The package"
"$environment/bin/python" -m unittest discover --start-directory tests/python
