#!/usr/bin/env bash
# Install the packed package in the projects of tests/matrix, build each with its tool and run it.
source "$(dirname "$0")/tools.sh"
matrix=tests/matrix

cmp -s "$matrix/package-lock.json" "$matrix/node_modules/.installed-lock" || {
  say "Installing the tools of the sample projects (once)"
  npm ci --prefix "$matrix" --ignore-scripts --no-audit --no-fund
  cp "$matrix/package-lock.json" "$matrix/node_modules/.installed-lock"
}

say "Packing and installing"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tarball=$(npm pack ./pkg --silent --pack-destination "$work")
# Offline, because the package has no dependencies.
npm install --prefix "$work" --offline --no-audit --no-fund --silent "$work/$tarball"
rm -rf "$matrix/node_modules/oration"
cp -R "$work/node_modules/oration" "$matrix/node_modules/oration"
"$work/node_modules/.bin/oration" --version

say "The block for WordPress"
php -l examples/wordpress/oration.php
node --check examples/wordpress/editor.js

say "Sample projects"
export ORATION_HUGO="$tools/hugo/bin/hugo"
node --test --test-concurrency=1 "$matrix"/*.test.mjs
