#!/usr/bin/env bash
# Run the tests of the crate and its pages in the given browsers: chromium, firefox, webkitgtk.
source "$(dirname "$0")/tools.sh"

crate=(wasm-pack test crates/wasm --mode no-install --headless)
tests=(-- --test 'web*')
# Page tests that use only WebDriver, which every browser has.
mapfile -t pages < <(grep -l "from './browser.mjs'" tests/browser/*.test.mjs)
in_pages=(node --test --test-concurrency=1 "${pages[@]}")

in_chromium() {
  "${crate[@]}" --chrome --chromedriver "$(command -v chromedriver)" "${tests[@]}"
  "${in_pages[@]}"
}

in_firefox() {
  "${crate[@]}" --firefox --geckodriver "$(command -v geckodriver)" "${tests[@]}"
  "${in_pages[@]}"
}

# WebKitGTK has no headless mode, and its sandbox does not start as root.
in_webkitgtk() {
  [ "$(id -u)" != 0 ] || export WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1
  xvfb-run --auto-servernum "${crate[@]}" --safari --safaridriver "$(command -v WebKitWebDriver)" "${tests[@]}"
  xvfb-run --auto-servernum "${in_pages[@]}"
}

for browser in "$@"; do
  say "The crate and its pages in $browser"
  export BROWSER=$browser
  "in_$browser"
done
