//! Thanks on a line of their own.

use super::script::is_longer;

/// Thanks in a line of its own.
pub(super) fn is_thanks(text: &str) -> bool {
    const OPENINGS: [&str; 19] = [
        "谢谢",
        "謝謝",
        "多谢",
        "多謝",
        "感谢大家",
        "感谢各位",
        "再见",
        "干杯",
        "thank you",
        "i thank you",
        "thanks",
        "je vous remercie",
        "merci",
        "vielen dank",
        "muchas gracias",
        "gracias",
        "спасибо",
        "благодарю",
        "شكرا",
    ];
    let lower = text.trim().to_lowercase();
    !is_longer(text, 30) && OPENINGS.iter().any(|opening| lower.starts_with(opening))
        || text.starts_with("御清聴") && !is_longer(text, 30)
}
