#!/usr/bin/env bash
# Build the crate into pkg/wasm: the WebAssembly module and its JavaScript glue.
source "$(dirname "$0")/tools.sh"

[ "$(installed wasm-bindgen)" = "$(version wasm-bindgen)" ] ||
  fail "wasm-bindgen $(version wasm-bindgen) is in Cargo.toml, but the tool is $(installed wasm-bindgen); run make setup"

target=wasm32-unknown-unknown
crate="${CARGO_TARGET_DIR:-target}/$target/release/oration.wasm"
out=pkg/wasm
stamp="${CARGO_TARGET_DIR:-target}/$target/release/oration.stamp"

styles=(src/core/render/style.css src/web/reader/reader.css pkg/element.css)
mkdir -p pkg
cat "${styles[@]}" | esbuild --loader=css --minify >pkg/oration.css
cp LICENSE-MIT LICENSE-APACHE pkg/

# Where this machine keeps its sources is no part of the result.
flags="--remap-path-prefix=$PWD=."
for crates in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do flags+=" --remap-path-prefix=$crates=crates"; done
flags+=" --remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust=/rustc/$(rustc -vV | sed -n 's/^commit-hash: //p')"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags"

cargo build --release --lib --target "$target"

inputs() { cksum "$crate" scripts/build.sh Cargo.lock package-lock.json; }
if [ -f "$out/oration_bg.wasm" ] && [ "$(inputs)" = "$(cat "$stamp" 2>/dev/null)" ]; then
  exit 0
fi

say "Writing $out"
rm -rf "$out" "$stamp"
wasm-bindgen --target web --omit-default-module-path --experimental-reset-state-function \
  --no-typescript --out-dir "$out" --out-name oration "$crate"

# What an instance that trapped has left in the page, listeners and readers, does nothing any more; the glue would
# throw at every scroll.
left="throw new Error\\('(Cannot invoke closure|Invalid stale object) from previous [A-Za-z]* instance'\\)"
grep -Eq "$left" "$out/oration.js" || fail "the glue no longer says what an earlier instance has left"
sed -E -i.bak "s/$left/return undefined/" "$out/oration.js" && rm "$out/oration.js.bak"

# Every feature by name: with --all-features the result no longer loads in Node 20.
features=(bulk-memory bulk-memory-opt multivalue mutable-globals nontrapping-float-to-int
  reference-types sign-ext simd)
wasm-opt -O3 --mvp-features "${features[@]/#/--enable-}" --strip-debug --strip-producers \
  "$out/oration_bg.wasm" -o "$out/oration_bg.wasm"

# The same module for where no file can be read: compressed, as text (see pkg/inline.js).
node -e 'const module = zlib.gzipSync(fs.readFileSync(process.argv[1]), { level: 9 });
  process.stdout.write(`export default "${module.toString("base64")}";\n`)' "$out/oration_bg.wasm" >"$out/inline.js"

node -e 'new WebAssembly.Module(fs.readFileSync(process.argv[1]))' "$out/oration_bg.wasm"
inputs >"$stamp"
printf '%s: %s bytes, %s gzipped\n' "$out/oration_bg.wasm" \
  "$(wc -c <"$out/oration_bg.wasm")" "$(gzip -9c "$out/oration_bg.wasm" | wc -c)"
