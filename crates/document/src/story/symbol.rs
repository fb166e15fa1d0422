//! A character of a font of signs → the Unicode character that it looks like.

/// The characters of fonts by font, each code and its sign.
const WINGDINGS: [(u32, char); 24] = [
    (0x4a, '☺'),
    (0x6c, '●'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x70, '❐'),
    (0x71, '❑'),
    (0x72, '❒'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0xa1, '○'),
    (0xa7, '▪'),
    (0xa8, '☐'),
    (0xd8, '➢'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe1, '↑'),
    (0xe2, '↓'),
    (0xe8, '➔'),
    (0xf0, '⇨'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
    (0x46, '☞'),
];
const WINGDINGS_2: [(u32, char); 6] =
    [(0x4f, '✗'), (0x50, '✓'), (0x51, '☒'), (0x52, '☑'), (0x54, '☒'), (0xa3, '☐')];

/// The sign of a code, which may be in the private use area as fonts of signs have it.
pub(super) fn symbol(font: &str, code: u32) -> Option<char> {
    let own = if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code };
    let signs: &[(u32, char)] = match font {
        "Wingdings" => &WINGDINGS,
        "Wingdings 2" => &WINGDINGS_2,
        _ => &[],
    };
    signs.iter().find(|(known, _)| *known == own).map(|(_, sign)| *sign).or_else(|| char::from_u32(code))
}
