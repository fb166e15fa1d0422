//! Every public type, function, constant and method of `oration` has an example that runs.

use std::fs;
use std::path::{Path, PathBuf};

/// The source files of the crates with public items of `oration`.
fn sources() -> Vec<String> {
    fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, files);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    let mut files = Vec::new();
    for name in ["export", "import", "model", "outline", "parse", "render"] {
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("crates").join(name).join("src"), &mut files);
    }
    files.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// The names that `src/lib.rs` re-exports.
fn exports() -> Vec<String> {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let uses = lib.split("pub use ").skip(1).filter_map(|rest| rest.split(';').next());
    uses.flat_map(|path| {
        let names = path.rsplit("::").next().unwrap();
        names.split(|c: char| !(c.is_alphanumeric() || c == '_')).map(str::to_owned).collect::<Vec<_>>()
    })
    .filter(|name| !name.is_empty())
    .collect()
}

/// Whether the doc comment above a line has an example.
fn has_example(lines: &[&str], at: usize) -> bool {
    let above = lines[..at].iter().rev().map(|line| line.trim());
    let mut comment = above.take_while(|line| line.starts_with("///") || line.starts_with("#["));
    comment.any(|line| line.starts_with("/// ```"))
}

/// The name of a public item declared on a line with this indentation.
fn declared<'l>(line: &'l str, indent: &str, kinds: &[&str]) -> Option<&'l str> {
    let rest = line.strip_prefix(indent)?.strip_prefix("pub ")?;
    let rest = kinds.iter().find_map(|kind| rest.strip_prefix(kind))?;
    rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next()
}

/// The type of an inherent `impl` block.
fn inherent(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("impl")?;
    let rest = if rest.starts_with('<') { rest.split_once("> ")?.1 } else { rest.trim_start() };
    if rest.contains(" for ") { None } else { rest.split(|c: char| !c.is_alphanumeric()).next() }
}

#[test]
fn every_public_item_has_an_example_that_runs() {
    let exports = exports();
    assert!(exports.len() > 50, "{} exports", exports.len());
    let (mut found, mut missing) = (0, Vec::new());
    for source in sources() {
        let lines: Vec<&str> = source.lines().collect();
        let mut owner = None;
        for (at, line) in lines.iter().enumerate() {
            if !line.starts_with(' ') && line.starts_with("impl") {
                owner = inherent(line);
            }
            let item = declared(line, "", &["struct ", "enum ", "fn ", "const ", "trait "]);
            let method = declared(line, "    ", &["fn ", "const fn "]);
            let public = |name: &str| exports.iter().any(|export| export == name);
            let name = match (item, method, owner) {
                (Some(item), _, _) if public(item) => item.to_owned(),
                (None, Some(method), Some(owner)) if public(owner) => format!("{owner}::{method}"),
                _ => continue,
            };
            found += 1;
            if !has_example(&lines, at) {
                missing.push(name);
            }
        }
    }
    assert!(found > 60, "{found} items");
    assert!(missing.is_empty(), "{} of {found} public items without an example: {missing:?}", missing.len());
}
