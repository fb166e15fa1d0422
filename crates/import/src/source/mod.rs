//! A source → a [`Document`](document::Document).

pub(crate) mod document;
