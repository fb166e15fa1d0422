#!/usr/bin/env bash
# Prepare a release: VERSION=1.2.3 sets the versions, dates the changelog, runs the checks, commits, tags, and does a dry run
# of publishing. DRY_RUN=1 does this in a copy of the repository and skips make test. Nothing is ever published or pushed.
source "$(dirname "$0")/tools.sh"

version=${VERSION:-}
[[ $version =~ ^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}(-[0-9A-Za-z.-]+)?$ ]] ||
  fail "set VERSION to a version such as 1.2.3: make release VERSION=1.2.3"
[ -z "$(git status --porcelain)" ] || fail "commit or stash your changes first; the working tree is not clean"
! git rev-parse -q --verify "refs/tags/v$version" >/dev/null || fail "the tag v$version exists already"

if [ -n "${DRY_RUN:-}" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  say "Dry run in a copy of $(git rev-parse --short HEAD)"
  git clone --quiet . "$work/oration"
  ln -s "$PWD/node_modules" "$work/oration/node_modules"
  # The output of make build, which is part of the package.
  cp -R pkg/wasm pkg/oration.css pkg/print.css pkg/LICENSE-* "$work/oration/pkg/" || fail "run make build first"
  export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
  cd "$work/oration"
fi

say "Versions"
node scripts/set-version.mjs "$version"
cargo update --workspace --quiet
cargo update --workspace --quiet --manifest-path fuzz/Cargo.toml
npm install --package-lock-only --ignore-scripts --no-audit --no-fund --silent

say "Changelog"
node scripts/changelog.mjs release "$version" "$(date -u +%Y-%m-%d)"
git --no-pager diff --stat

say "Checks"
if [ -n "${DRY_RUN:-}" ]; then
  say "Skipping make test in a dry run"
else
  scripts/setup.sh build test
  scripts/test.sh
fi
for check in scripts/check-*.mjs; do node "$check"; done

say "Semantic versioning"
if cargo info --quiet --registry crates-io oration >/dev/null 2>&1; then
  scripts/setup.sh release
  cargo semver-checks --package oration
else
  say "Not checked: crates.io has no published version of oration, or cannot be reached"
fi

say "Commit and tag"
git commit --all --quiet --message "release: $version"
node scripts/changelog.mjs show "$version" | git tag --annotate "v$version" --cleanup=verbatim --file=-
git --no-pager log -1 --oneline --decorate

say "Crates, in order of their dependencies (dry run)"
cargo publish --workspace --dry-run

say "Package (dry run)"
npm publish ./pkg --dry-run --ignore-scripts

if [ -n "${DRY_RUN:-}" ]; then
  say "Dry run finished; nothing was changed. To prepare the release: make release VERSION=$version"
else
  say "Ready. To publish:"
  printf '  %s\n' "git push origin HEAD v$version" "cargo publish --workspace" "npm publish ./pkg --provenance"
fi
