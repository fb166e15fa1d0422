#!/usr/bin/env bash
# Build the crates into pkg/wasm, ten WebAssembly modules and their JavaScript glue code, and bundle the JavaScript into pkg/dist.
source "$(dirname "$0")/tools.sh"

[ "$(installed wasm-bindgen)" = "$(version wasm-bindgen)" ] ||
  fail "Cargo.toml requires wasm-bindgen $(version wasm-bindgen), but $(installed wasm-bindgen) is installed; run make setup"

target=wasm32-unknown-unknown
built="${CARGO_TARGET_DIR:-target}/$target"
out=pkg/wasm

mkdir -p pkg
cat crates/render/src/style.css pkg/element.css | esbuild --loader=css --minify >pkg/oration.css
esbuild --minify crates/render/src/print.css >pkg/print.css
# The reader adds its own styles, so they are text in modules.
mkdir -p pkg/reader/styles
for style in pkg/reader/*.css; do
  esbuild --minify "$style" | node -e 'console.log("export default %s;", JSON.stringify(fs.readFileSync(0, "utf8").trim()))' \
    >"pkg/reader/styles/$(basename "$style" .css).js"
done
cp LICENSE-MIT LICENSE-APACHE pkg/
node scripts/locale.mjs
# Paths of the build machine must not be part of the module.
flags="--remap-path-prefix=$PWD=."
for crates in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do flags+=" --remap-path-prefix=$crates=crates"; done
flags+=" --remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust=/rustc/$(rustc -vV | sed -n 's/^commit-hash: //p')"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags"

cargo build --release --lib --target "$target" --package oration-wasm
# Apart from the renderer, which has fewer features.
cargo build --release --lib --target "$target" --package oration-wasm-command
cargo build --profile small --lib --target "$target" --package oration-wasm --no-default-features
cargo build --profile small --lib --target "$target" --package oration-wasm-import \
  --package oration-wasm-markdown --package oration-wasm-html --package oration-wasm-document --package oration-wasm-interchange
# Apart from the importer, whose crates have the Markdown parser.
cargo build --profile small --lib --target "$target" --package oration-wasm-export
# Apart from the exporter, whose crates have the renderer.
cargo build --profile small --lib --target "$target" --package oration-wasm-timing

# Speeches of a trapped instance may still be inserted. Make their methods return undefined, which says so; by default the
# glue code throws an error of its own.
left="throw new Error\\('(Cannot invoke closure|Invalid stale object) from previous [A-Za-z]* instance'\\)"
silence() {
  grep -Eq "$left" "$1" || fail "the glue code no longer throws for stale instances in the expected way"
  sed -E -i.bak "s/$left/return undefined/" "$1" && rm "$1.bak"
}

# pkg/module/wasm-module.js loads modules, so the loader of the glue code is not needed.
drop_loader() {
  grep -q '^export { initSync, __wbg_init as default };$' "$1" || fail "the glue code no longer exports its loader in the expected way"
  sed -i.bak 's/^export { initSync, __wbg_init as default };$/export { initSync };/' "$1" && rm "$1.bak"
}

# List every feature: with --all-features the module does not load in Node.js 20.
features=(bulk-memory bulk-memory-opt multivalue mutable-globals nontrapping-float-to-int
  reference-types sign-ext simd)

# Of a function with one caller, the copy in its caller is larger: it has more local variables than fit in a byte.
small=--one-caller-inline-max-function-size=20

# module NAME FILE LEVEL [OPTION]: write NAME.js and NAME_bg.wasm from the built crate
module() {
  local glue=$out/$1.js wasm=$out/${1}_bg.wasm
  # One name for all, so that builds of one crate have the same glue code.
  wasm-bindgen --target web --omit-default-module-path --experimental-reset-state-function \
    --no-typescript --out-dir "$out" --out-name module "$built/$2.wasm"
  mv "$out/module.js" "$glue"
  mv "$out/module_bg.wasm" "$wasm"
  # Only the renderers have objects that outlive a call.
  [[ $2 != */oration_wasm ]] || silence "$glue"
  drop_loader "$glue"
  node scripts/short-imports.mjs "$glue" "$wasm"
  node scripts/drop-panics.mjs "$wasm"
  esbuild --minify --tree-shaking=true --format=esm --log-level=warning --allow-overwrite --outfile="$glue" "$glue"
  wasm-opt "$3" --mvp-features "${features[@]/#/--enable-}" --strip-debug --strip-producers "${@:4}" "$wasm" -o "$wasm"
  node -e 'new WebAssembly.Module(fs.readFileSync(process.argv[1]))' "$wasm"
  printf '%s: %s bytes, %s gzipped\n' "$wasm" "$(wc -c <"$wasm")" "$(gzip -9c "$wasm" | wc -c)"
}

# inline NAME: write NAME-inline.js, the module as text, compressed, for environments that cannot load a file (see
# pkg/module/embedded.js)
inline() {
  node -e 'const module = zlib.gzipSync(fs.readFileSync(process.argv[1]), { level: 9 });
    process.stdout.write(`export default "${module.toString("base64")}";\n`)' "$out/${1}_bg.wasm" >"$out/$1-inline.js"
}

# share_glue NAME...: replace the glue code of these modules, which is the same, with instances of one function
share_glue() {
  local name names
  for name in "$@"; do cmp "$out/$1.js" "$out/$name.js" || fail "the glue code of $1 and $name differs"; done
  names=$(node --input-type=module -e 'const names = Object.keys(await import(process.argv[1]));
    process.stdout.write(names.join(","));' "$PWD/$out/$1.js")
  esbuild "$out/$1.js" --bundle --minify --format=iife --global-name=glue --log-level=warning |
    sed -e 's/^var glue=/export default /' -e 's/)();$/);/' >"$out/renderer.js"
  for name in "$@"; do
    printf 'import create from "./renderer.js";\nconst glue=create();\nexport const{%s}=glue;\n' "$names" >"$out/$name.js"
  done
}

stamp=$built/oration.stamp
inputs() { cksum "$built"/{release,small}/oration_wasm.wasm "$built"/release/oration_wasm_command.wasm "$built"/small/oration_wasm_{import,markdown,html,document,interchange,export,timing}.wasm scripts/{build.sh,short-imports.mjs,drop-panics.mjs} Cargo.lock package-lock.json; }
if [ ! -f "$out/command.js" ] || [ "$(inputs)" != "$(cat "$stamp" 2>/dev/null)" ]; then
  say "Writing $out"
  rm -rf "$out" "$stamp"
  module oration release/oration_wasm -O3 "$small"
  module plain small/oration_wasm -O3 "$small"
  # Both have the same exports, so an empty section with a name marks the module without Markdown: its id, its size, the
  # length of the name, and the name.
  printf '\x00\x06\x05plain' >>"$out/plain_bg.wasm"
  share_glue oration plain
  # At -O3, these are not smaller, and optimising them takes half as long again.
  module importer small/oration_wasm_import -O2 "$small"
  module markdown small/oration_wasm_markdown -O2 "$small"
  module html small/oration_wasm_html -O2 "$small"
  module document small/oration_wasm_document -O2 "$small"
  module interchange small/oration_wasm_interchange -O2 "$small"
  module export small/oration_wasm_export -O2 "$small"
  module timing small/oration_wasm_timing -O2 "$small"
  module command release/oration_wasm_command -O3
  for name in oration importer markdown html document interchange export timing; do inline "$name"; done
  inputs >"$stamp"
fi

node scripts/bundle.mjs
