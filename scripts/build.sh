#!/usr/bin/env bash
# Build the crates into pkg/wasm: two WebAssembly modules and their JavaScript glue.
source "$(dirname "$0")/tools.sh"

[ "$(installed wasm-bindgen)" = "$(version wasm-bindgen)" ] ||
  fail "wasm-bindgen $(version wasm-bindgen) is in Cargo.toml, but the tool is $(installed wasm-bindgen); run make setup"

target=wasm32-unknown-unknown
built="${CARGO_TARGET_DIR:-target}/$target/release"
out=pkg/wasm

styles=(crates/render/src/style.css crates/wasm/src/reader/reader.css pkg/element.css)
mkdir -p pkg
cat "${styles[@]}" | esbuild --loader=css --minify >pkg/oration.css
cp LICENSE-MIT LICENSE-APACHE pkg/

# Where this machine keeps its sources is no part of the result.
flags="--remap-path-prefix=$PWD=."
for crates in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do flags+=" --remap-path-prefix=$crates=crates"; done
flags+=" --remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust=/rustc/$(rustc -vV | sed -n 's/^commit-hash: //p')"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags"

cargo build --release --lib --target "$target" --package oration-wasm --package oration-wasm-import

# What an instance that trapped has left in the page, listeners and readers, does nothing any more; the glue would
# throw at every scroll.
left="throw new Error\\('(Cannot invoke closure|Invalid stale object) from previous [A-Za-z]* instance'\\)"
silence() {
  grep -Eq "$left" "$1" || fail "the glue no longer says what an earlier instance has left"
  sed -E -i.bak "s/$left/return undefined/" "$1" && rm "$1.bak"
}

# Every feature by name: with --all-features the result no longer loads in Node 20.
features=(bulk-memory bulk-memory-opt multivalue mutable-globals nontrapping-float-to-int
  reference-types sign-ext simd)

# module NAME CRATE: NAME.js, NAME_bg.wasm and NAME-inline.js from what cargo has built of the crate
module() {
  local glue=$out/$1.js wasm=$out/${1}_bg.wasm
  wasm-bindgen --target web --omit-default-module-path --experimental-reset-state-function \
    --no-typescript --out-dir "$out" --out-name "$1" "$built/$2.wasm"
  # The importer leaves nothing in a page.
  [ "$1" = importer ] || silence "$glue"
  esbuild --minify --format=esm --log-level=warning --allow-overwrite --outfile="$glue" "$glue"
  wasm-opt -O3 --mvp-features "${features[@]/#/--enable-}" --strip-debug --strip-producers "$wasm" -o "$wasm"
  node -e 'new WebAssembly.Module(fs.readFileSync(process.argv[1]))' "$wasm"
  # The same module for where no file can be read: compressed, as text (see pkg/inside.js).
  node -e 'const module = zlib.gzipSync(fs.readFileSync(process.argv[1]), { level: 9 });
    process.stdout.write(`export default "${module.toString("base64")}";\n`)' "$wasm" >"$out/$1-inline.js"
  printf '%s: %s bytes, %s gzipped\n' "$wasm" "$(wc -c <"$wasm")" "$(gzip -9c "$wasm" | wc -c)"
}

stamp=$built/oration.stamp
inputs() { cksum "$built"/oration_wasm{,_import}.wasm scripts/build.sh Cargo.lock package-lock.json; }
if [ -f "$out/importer-inline.js" ] && [ "$(inputs)" = "$(cat "$stamp" 2>/dev/null)" ]; then
  exit 0
fi

say "Writing $out"
rm -rf "$out" "$stamp"
module oration oration_wasm
module importer oration_wasm_import
inputs >"$stamp"
