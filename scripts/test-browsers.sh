#!/usr/bin/env bash
# Run the tests of the bindings and of the pages in each browser named: chromium, firefox, webkitgtk. --bindings as the
# first argument runs only the bindings; FILES="tests/browser/reader.test.mjs" selects the files of the pages.
source "$(dirname "$0")/tools.sh"

# wasm-pack passes the arguments after the path to cargo.
bindings=(wasm-pack test --mode no-install --headless)
tests=(crates/wasm --test web)
# The page tests that work with WebDriver. Only Chromium runs several files in parallel: other drivers have one session,
# and windows on one display take focus from each other.
if [ -n "${FILES:-}" ]; then read -ra pages <<<"$FILES"; else mapfile -t pages < <(grep -l "from './browser.mjs'" tests/browser/*.test.mjs); fi

only_bindings=
[ "${1:-}" = --bindings ] && only_bindings=1 && shift

# in_pages AT_ONCE
in_pages() { [ -n "$only_bindings" ] || "${display[@]}" node --test --test-concurrency="$1" "${pages[@]}"; }
display=()

in_chromium() {
  "${bindings[@]}" --chrome --chromedriver "$(command -v chromedriver)" "${tests[@]}"
  in_pages 2
}

in_firefox() {
  "${bindings[@]}" --firefox --geckodriver "$(command -v geckodriver)" "${tests[@]}"
  in_pages 1
}

# WebKitGTK has no headless mode, and its sandbox does not start for root.
in_webkitgtk() {
  [ "$(id -u)" != 0 ] || export WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1
  display=(xvfb-run --auto-servernum)
  "${display[@]}" "${bindings[@]}" --safari --safaridriver "$(command -v WebKitWebDriver)" "${tests[@]}"
  in_pages 1
}

for browser in "$@"; do
  say "In $browser"
  export BROWSER=$browser
  "in_$browser"
done
