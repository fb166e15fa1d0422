//! Text → text for comparison, without differences of width, case and accents.

/// Folds a text for comparison.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|character| fold_into(&mut folded, character));
    folded
}

/// Folds one character. Combining marks are dropped.
pub(super) fn fold_into(folded: &mut String, character: char) {
    match character {
        'a'..='z' | '0'..='9' => folded.push(character),
        'A'..='Z' => folded.push(character.to_ascii_lowercase()),
        // Full-width forms of ASCII.
        '\u{FF01}'..='\u{FF5E}' => {
            let half = char::from_u32(character as u32 - 0xFEE0).unwrap_or(character);
            folded.push(half.to_ascii_lowercase());
        }
        '。' | '｡' => folded.push('.'),
        '、' | '､' => folded.push(','),
        '“' | '”' | '「' | '」' | '『' | '』' | '«' | '»' => folded.push('"'),
        '‘' | '’' => folded.push('\''),
        '—' | '–' | '‑' => folded.push('-'),
        // Combining marks, Hebrew points, Arabic vowels and tatweel, joiners and other invisible characters.
        '\u{300}'..='\u{36F}'
        | '\u{591}'..='\u{5C7}'
        | '\u{610}'..='\u{61A}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}'
        | '\u{640}'
        | '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2066}'..='\u{2069}' => {}
        'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
        '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => fold_latin(folded, character),
        _ if character.is_whitespace() => folded.push(' '),
        _ if character < '\u{2E80}' => folded.extend(character.to_lowercase()),
        _ => folded.push(character),
    }
}

/// Removes accents. The bases are in the order of Latin-1 and Latin Extended-A; letters without a single base stay.
fn fold_latin(folded: &mut String, character: char) {
    const BASES: &str = "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllllllnnnnnnnŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    match character {
        'ß' => folded.push_str("ss"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'œ' | 'Œ' => folded.push_str("oe"),
        '\u{C0}'..='\u{17F}' => {
            folded.extend(BASES.chars().nth(character as usize - 0xC0).unwrap_or(character).to_lowercase());
        }
        'Ạ'..='ặ' => folded.push('a'),
        'Ẹ'..='ệ' => folded.push('e'),
        'Ỉ'..='ị' => folded.push('i'),
        'Ọ'..='ợ' => folded.push('o'),
        'Ụ'..='ự' => folded.push('u'),
        'Ỳ'..='ỹ' => folded.push('y'),
        'ơ' | 'Ơ' => folded.push('o'),
        'ư' | 'Ư' => folded.push('u'),
        _ => folded.extend(character.to_lowercase()),
    }
}
