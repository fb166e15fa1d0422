//! A speech of which nothing has to be guessed, and the parts of it that no line has ⇄ bytes. What a Word document does not
//! have is not in them.

use super::{Input, Wire};
use oration_model::{Omission, Paragraph, Section, Speech, Turn};

/// A struct without the fields that are not named.
macro_rules! some_fields {
    ($($name:ident { $($field:ident),+ $(,)? })+) => { $(
        impl Wire for $name<'_> {
            #[inline(never)]
            fn put(&self, out: &mut Vec<u8>) {
                $(self.$field.put(out);)+
            }

            #[inline(never)]
            fn take(input: &mut Input<'_>) -> Option<Self> {
                Some($name { $($field: Wire::take(input)?,)+ ..$name::default() })
            }
        }
    )+ };
}

some_fields! {
    Paragraph { text, continued }
    Section { num, heading, runin, state, body }
    Turn { speaker, body }
    Omission { count, note, url, rest }
    Speech {
        title, subtitle, lang, dir, speaker, audience, occasion, place, date, published, source, keywords, summary,
        headnote, notes, body,
    }
}
