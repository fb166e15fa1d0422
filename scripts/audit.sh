#!/usr/bin/env bash
# Check licences, sources and known vulnerabilities of the crates, known vulnerabilities and signatures of the npm packages,
# and that builds are reproducible. Report what cannot be checked without a network.
source "$(dirname "$0")/tools.sh"

unchecked() { printf 'not checked: cannot reach %s\n' "$1"; }

say "Licences, sources and bans of the crates"
cargo deny --log-level warn check licenses sources bans

say "Known vulnerabilities in the crates"
if cargo deny --log-level error fetch db 2>/dev/null; then
  cargo deny --log-level warn check advisories
else
  unchecked "the RustSec database"
fi

# npm_check WHAT COMMAND...: run an npm command; a missing network is not a failure
npm_check() {
  local what=$1 answer
  shift
  if answer=$(npm "$@" --fetch-retries=0 2>&1); then
    tail -n 3 <<<"$answer"
  elif grep -Eq 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|endpoint|404 Not Found' <<<"$answer"; then
    unchecked "$what"
  else
    printf '%s\n' "$answer" >&2
    return 1
  fi
}

say "Known vulnerabilities in the npm packages"
npm_check "the npm advisory database" audit
say "Signatures of the npm packages"
npm_check "the npm signature registry" audit signatures

say "Reproducible build"
scripts/reproduce.sh
