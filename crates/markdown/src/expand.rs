//! A speech in, the same speech with its Markdown blocks read into blocks of the model out.

use super::blocks::{Document, blocks};
use super::convert::{LINE_END, joined};
use oration_model::{Block, ListItem, Speech, Text};
use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The speech itself when it has no Markdown blocks. Notes that Markdown blocks define come after the speech's own;
/// a note that is defined again goes on with what it is then.
pub fn expand<'s>(speech: &'s Speech<'s>) -> Cow<'s, Speech<'s>> {
    if !has_markdown(&speech.headnote) && !has_markdown(&speech.body) {
        return Cow::Borrowed(speech);
    }
    let mut expanded = speech.clone();
    let mut notes = Vec::new();
    replace(&mut expanded.headnote, &speech.headnote, &mut notes);
    replace(&mut expanded.body, &speech.body, &mut notes);
    add_notes(&mut expanded.notes, notes);
    Cow::Owned(expanded)
}

fn has_markdown(body: &[Block<'_>]) -> bool {
    body.iter().any(|block| match block {
        Block::Markdown(_) => true,
        Block::Section(section) => has_markdown(&section.body),
        Block::Turn(turn) => has_markdown(&turn.body),
        Block::Quote(quote) => has_markdown(&quote.body),
        Block::List(list) => {
            list.items.iter().any(|item| matches!(item, ListItem::Blocks(blocks) if has_markdown(blocks)))
        }
        _ => false,
    })
}

/// Puts blocks in place of the Markdown of a copied body; what they borrow, they borrow from the original.
fn replace<'s>(
    copy: &mut Vec<Block<'s>>,
    original: &'s [Block<'s>],
    notes: &mut Vec<(Cow<'s, str>, Text<'s>)>,
) {
    for (mut block, original) in std::mem::take(copy).into_iter().zip(original) {
        match (&mut block, original) {
            (_, Block::Markdown(markdown)) => {
                let document: Document<'s> = blocks(&markdown.text);
                copy.extend(document.blocks);
                notes.extend(document.notes);
                continue;
            }
            (Block::Section(copy), Block::Section(section)) => replace(&mut copy.body, &section.body, notes),
            (Block::Turn(copy), Block::Turn(turn)) => replace(&mut copy.body, &turn.body, notes),
            (Block::Quote(copy), Block::Quote(quote)) => replace(&mut copy.body, &quote.body, notes),
            (Block::List(copy), Block::List(list)) => {
                for pair in copy.items.iter_mut().zip(&list.items) {
                    if let (ListItem::Blocks(copy), ListItem::Blocks(blocks)) = pair {
                        replace(copy, blocks, notes);
                    }
                }
            }
            _ => {}
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
