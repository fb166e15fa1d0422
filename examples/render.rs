//! `render SPEECH.json`: Speech JSON → HTML.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: render SPEECH.json")?;
    let json = std::fs::read(path)?;
    let speech = oration::parse(&json)?.speech;
    print!("{}", oration::render(&speech, &oration::RenderOptions::default()));
    Ok(())
}
