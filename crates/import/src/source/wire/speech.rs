//! A complete speech, and the parts of it that no line has ⇄ bytes, without the fields that Word documents do not have.

use super::{Input, Wire, fields};
use oration_model::{Omission, Paragraph, Section, Speech, Turn};

fields! {
    Paragraph { text, continued, ..Paragraph::default() }
    Section { num, heading, runin, state, body, ..Section::default() }
    Turn { speaker, body, ..Turn::default() }
    Omission { count, note, url, rest, ..Omission::default() }
    Speech {
        title, subtitle, lang, dir, speaker, audience, occasion, place, date, published, source, keywords, summary,
        headnote, notes, body, ..Speech::default()
    }
}
