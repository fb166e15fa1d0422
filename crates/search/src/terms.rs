//! A folded text → the terms by which it is found: pairs of characters in scripts without spaces between words, and words in
//! others. The client in a page, `pkg/search/terms.js`, cuts queries in the same way.

/// The longest word that is a term, in characters. A longer one, such as a URL, is found by reading the text.
pub const LONGEST_WORD: usize = 40;

/// What a character is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Neither: spaces and punctuation.
    Other,
    Word,
    /// A script without spaces between words, or Hangul, whose words have endings.
    Unspaced,
}

pub(crate) const fn class(character: char) -> Class {
    match character {
        '0'..='9' | 'a'..='z' | 'A'..='Z' => Class::Word,
        // Thai, Lao, Myanmar, Hangul, Khmer, Han, kana and Bopomofo.
        '\u{e00}'..='\u{eff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1100}'..='\u{11ff}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{2e80}'..='\u{2fdf}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3021}'..='\u{3029}'
        | '\u{3041}'..='\u{30fa}'
        | '\u{30fc}'..='\u{318f}'
        | '\u{31a0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{a960}'..='\u{a97f}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Class::Unspaced,
        // Controls, punctuation, symbols and what is for private use.
        '\0'..='\u{bf}'
        | '\u{d7}'
        | '\u{f7}'
        | '\u{60c}'
        | '\u{61b}'
        | '\u{61f}'
        | '\u{66a}'..='\u{66d}'
        | '\u{6d4}'
        | '\u{964}'
        | '\u{965}'
        | '\u{2000}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{2fe0}'..='\u{33ff}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{fe00}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ffff}'
        | '\u{1f000}'..='\u{1faff}'
        | '\u{e0000}'..='\u{10ffff}' => Class::Other,
        _ => Class::Word,
    }
}

/// What is found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Term<'t> {
    Word(&'t str),
    /// A word that is too long to be a term.
    Long,
    /// Two characters.
    Pair(char, char),
    /// The last character of a run, which is the first of no pair.
    Last(char),
}

/// Calls `found` with each term of a folded text.
pub(crate) fn terms<'t>(text: &'t str, mut found: impl FnMut(Term<'t>)) {
    let mut characters = text.char_indices().peekable();
    while let Some((start, first)) = characters.next() {
        match class(first) {
            Class::Other => {}
            Class::Word => {
                let mut length = 1;
                while characters.next_if(|(_, next)| class(*next) == Class::Word).is_some() {
                    length += 1;
                }
                let end = characters.peek().map_or(text.len(), |(end, _)| *end);
                found(if length > LONGEST_WORD { Term::Long } else { Term::Word(&text[start..end]) });
            }
            Class::Unspaced => {
                let next =
                    characters.peek().map(|(_, next)| *next).filter(|next| class(*next) == Class::Unspaced);
                found(next.map_or(Term::Last(first), |next| Term::Pair(first, next)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Term, terms};

    fn of(text: &str) -> Vec<Term<'_>> {
        let mut all = Vec::new();
        terms(text, |term| all.push(term));
        all
    }

    #[test]
    fn han_are_pairs_and_the_last_of_a_run() {
        assert_eq!(
            of("高质量，好"),
            [Term::Pair('高', '质'), Term::Pair('质', '量'), Term::Last('量'), Term::Last('好')]
        );
    }

    #[test]
    fn words_and_pairs_meet() {
        let all = [Term::Last('第'), Term::Word("5"), Term::Last('章'), Term::Word("gdp"), Term::Word("x")];
        assert_eq!(of("第5章 gdp, x"), all);
    }

    #[test]
    fn a_long_word_is_no_term() {
        assert_eq!(of(&"a".repeat(41)), [Term::Long]);
        assert_eq!(of(&"é".repeat(40)), [Term::Word(&"é".repeat(40))]);
    }
}
