//! `import FILE`: the text of a speech → Speech JSON; notices go to standard error.

use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args_os().nth(1).ok_or("usage: import FILE")?;
    let text = String::from_utf8_lossy(&std::fs::read(path)?).into_owned();
    let import = oration::import(&text);
    for notice in &import.notices {
        eprintln!("{notice}");
    }
    let json = serde_json::to_string_pretty(&import.speech)?;
    writeln!(std::io::stdout(), "{json}")?;
    Ok(())
}
