//! `export FILE`: the text of a speech → its plain-text export.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args_os().nth(1).ok_or("usage: export FILE")?;
    let text = String::from_utf8_lossy(&std::fs::read(path)?).into_owned();
    print!("{}", oration::to_text(&oration::import(&text).speech));
    Ok(())
}
