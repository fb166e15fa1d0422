//! What the words of one line are by themselves. Each recogniser is a pure function of a text, cheap and linear; it says
//! what the words look like, and leaves the decision to the roles.

pub(crate) mod address;
pub(crate) mod date;
pub(crate) mod number;
pub(crate) mod speaker;
pub(crate) mod thanks;
