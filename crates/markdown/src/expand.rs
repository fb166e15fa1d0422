//! A speech → the same speech with its Markdown blocks replaced by blocks of the model.

use super::convert::{LINE_END, joined};
use super::event::Document;
use super::needs::has_markdown_block;
use super::reader::blocks;
use oration_model::{Block, Speech, Text};
use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Returns the speech itself if it has no Markdown blocks. Footnotes defined in Markdown blocks come after the speech's
/// own; repeated definitions of a footnote are joined.
pub fn expand<'s>(speech: &'s Speech<'s>) -> Cow<'s, Speech<'s>> {
    if !has_markdown_block(&speech.headnote) && !has_markdown_block(&speech.body) {
        return Cow::Borrowed(speech);
    }
    let mut expanded = speech.clone();
    let mut notes = Vec::new();
    replace(&mut expanded.headnote, &speech.headnote, &mut notes);
    replace(&mut expanded.body, &speech.body, &mut notes);
    add_notes(&mut expanded.notes, notes);
    Cow::Owned(expanded)
}

/// Replaces the Markdown blocks of a copied body. The new blocks borrow from the original.
fn replace<'s>(
    copy: &mut Vec<Block<'s>>,
    original: &'s [Block<'s>],
    notes: &mut Vec<(Cow<'s, str>, Text<'s>)>,
) {
    for (mut block, original) in std::mem::take(copy).into_iter().zip(original) {
        if let Block::Markdown(markdown) = original {
            let document: Document<'s> = blocks(&markdown.text);
            copy.extend(document.blocks);
            notes.extend(document.notes);
            continue;
        }
        for (copy, inside) in block.children_mut().zip(original.children()) {
            replace(copy, inside.blocks, notes);
        }
        copy.push(block);
    }
}

fn add_notes<'s>(notes: &mut Vec<(Cow<'s, str>, Text<'s>)>, more: Vec<(Cow<'s, str>, Text<'s>)>) {
    let mut places: HashMap<_, _> = notes.iter().enumerate().map(|(at, (id, _))| (id.clone(), at)).collect();
    for (id, text) in more {
        match places.entry(id) {
            Entry::Occupied(place) => {
                let note = &mut notes[*place.get()].1;
                *note = joined([std::mem::take(note), text], LINE_END);
            }
            Entry::Vacant(place) => {
                notes.push((place.key().clone(), text));
                place.insert(notes.len() - 1);
            }
        }
    }
}
