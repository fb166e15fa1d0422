#!/usr/bin/env bash
# Check the dependencies: licences, sources and known vulnerabilities of the crates, vulnerabilities and signatures of the
# npm packages; and that the same commit gives the same module. What needs a network that is missing is reported so.
source "$(dirname "$0")/tools.sh"

unasked() { printf 'not checked: %s cannot be reached from here\n' "$1"; }

say "Licences, sources and bans of the crates"
cargo deny --log-level warn check licenses sources bans

say "Known vulnerabilities in the crates"
if cargo deny --log-level error fetch db 2>/dev/null; then
  cargo deny --log-level warn check advisories
else
  unasked "the RustSec database"
fi

# npm_asks WHAT COMMAND...: run it; that it has no network is no failure
npm_asks() {
  local what=$1 answer
  shift
  if answer=$(npm "$@" --fetch-retries=0 2>&1); then
    tail -n 3 <<<"$answer"
  elif grep -Eq 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|endpoint|404 Not Found' <<<"$answer"; then
    unasked "$what"
  else
    printf '%s\n' "$answer" >&2
    return 1
  fi
}

say "Known vulnerabilities in the npm packages"
npm_asks "the advisories of npm" audit
say "Signatures of the npm packages"
npm_asks "the registry of signatures" audit signatures

say "The same module twice"
scripts/reproduce.sh
