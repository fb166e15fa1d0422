//! A character of a font of signs → the Unicode character that it looks like.

/// The characters of fonts, each as the Latin character with its code, and its sign.
const WINGDINGS: &str = "J☺l●n■o□p❐q❑r❒u◆v❖¡○§▪¨☐Ø➢ß←à→á↑â↓è➔ð⇨û✗ü✓ý☒þ☑F☞";
const WINGDINGS_2: &str = "O✗P✓Q☒R☑T☒£☐";

/// The sign of a code, which may be in the private use area as fonts of signs have it.
pub(super) fn symbol(font: &str, code: u32) -> Option<char> {
    let own = if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code };
    let signs = match font {
        "Wingdings" => WINGDINGS,
        "Wingdings 2" => WINGDINGS_2,
        _ => "",
    };
    let mut signs = signs.chars();
    while let (Some(known), Some(sign)) = (signs.next(), signs.next()) {
        if u32::from(known) == own {
            return Some(sign);
        }
    }
    char::from_u32(code)
}
