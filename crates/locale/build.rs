//! `data/*.json` → Rust statics of the types in `src/lib.rs`. A missing or unknown key fails the build.

use serde_json::Value;
use std::fmt::Write;
use std::{env, error, fs, path::Path};

/// Top-level keys of a data file that only the JavaScript of the package reads.
const JAVASCRIPT_ONLY: [&str; 6] = ["aloud", "element", "library", "player", "reader", "speaking"];

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=data");
    let mut files: Vec<_> = fs::read_dir("data")?.collect::<Result<_, _>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    let mut code = String::from("static LOCALES: &[Locale] = &[\n");
    for file in files {
        let data: Value = serde_json::from_str(&fs::read_to_string(file.path())?)?;
        writeln!(code, "{},", value("locale", &data)?)?;
    }
    code.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("locales.rs"), code)?;
    Ok(())
}

/// A JSON value as a Rust expression; the type of an object is named after its key.
fn value(key: &str, value: &Value) -> Result<String, String> {
    match value {
        Value::String(text) => Ok(format!("{text:?}")),
        Value::Array(items) if key == "tags" => Ok(format!("&[{}]", list(items)?)),
        Value::Array(items) => Ok(format!("[{}]", list(items)?)),
        Value::Object(fields) => {
            let mut code = format!("{} {{ ", type_name(key));
            for (name, field) in fields.iter().filter(|(name, _)| !JAVASCRIPT_ONLY.contains(&name.as_str())) {
                code += &format!("{}: {}, ", snake_case(name), self::value(name, field)?);
            }
            Ok(code + "}")
        }
        Value::Number(number) => Ok(number.to_string()),
        other => Err(format!("{key}: expected a string, a number, an array or an object, found {other}")),
    }
}

fn list(items: &[Value]) -> Result<String, String> {
    items.iter().map(|item| value("", item)).collect::<Result<Vec<_>, _>>().map(|items| items.join(", "))
}

fn type_name(key: &str) -> String {
    let mut name = key.to_owned();
    name[..1].make_ascii_uppercase();
    name
}

fn snake_case(key: &str) -> String {
    key.chars().fold(String::new(), |mut name, c| {
        if c.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
        name
    })
}
