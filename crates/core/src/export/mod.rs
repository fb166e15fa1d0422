//! A speech → another form of it, one file a form.

mod front;
mod text;

pub use text::to_text;
