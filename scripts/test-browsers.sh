#!/usr/bin/env bash
# Run the crate's browser tests in each browser named: chromium, firefox, webkitgtk.
source "$(dirname "$0")/tools.sh"

run=(wasm-pack test --mode no-install --headless)
tests=(-- --test 'web*')

in_chromium() { "${run[@]}" --chrome --chromedriver "$(command -v chromedriver)" "${tests[@]}"; }

in_firefox() { "${run[@]}" --firefox --geckodriver "$(command -v geckodriver)" "${tests[@]}"; }

# WebKitGTK has no headless mode, and its sandbox does not start for root.
in_webkitgtk() {
  [ "$(id -u)" != 0 ] || export WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1
  xvfb-run --auto-servernum "${run[@]}" --safari --safaridriver "$(command -v WebKitWebDriver)" "${tests[@]}"
}

for browser in "$@"; do
  say "The crate in $browser"
  "in_$browser"
done
