//! Names → places in a list. One type for all of them, because each is code of its own.

/// The places of things by name.
pub(crate) type Names = std::collections::HashMap<String, usize>;
