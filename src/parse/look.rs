//! A value that comes next → what kind of thing it is, without taking it.
//!
//! What is looked at is read again by whoever takes it, so a byte is read at most twice for each level it
//! is nested in; the limit of depth bounds that.

use super::fail::{Result, Step};
use super::json::Reader;

impl Reader<'_> {
    /// The first field that is wanted of an object that comes next: what it means and where its value begins.
    pub(super) fn look<T>(&mut self, wanted: impl Fn(&str) -> Option<T>) -> Result<Option<(T, usize)>> {
        self.ahead(b'{', |reader| {
            if reader.peek() == Some(b'}') {
                return Ok(None);
            }
            loop {
                let name = reader.name()?;
                if let Some(found) = wanted(&name) {
                    return Ok(Some((found, reader.here())));
                }
                reader.at_step(Step::Name(name), Self::skip)?;
                if !reader.more(b'}')? {
                    return Ok(None);
                }
            }
        })
    }

    /// Whether an array comes next that has an object with a `type`, so that it holds blocks and not text.
    pub(super) fn holds_blocks(&mut self) -> Result<bool> {
        let found = self.ahead(b'[', |reader| {
            if reader.peek() == Some(b']') {
                return Ok(None);
            }
            for index in 0.. {
                let found = reader.at_step(Step::Index(index), |reader| {
                    let found = reader.look(|name| (name == "type").then_some(()))?;
                    if found.is_none() { reader.skip().map(|()| None) } else { Ok(found) }
                })?;
                if found.is_some() || !reader.more(b']')? {
                    return Ok(found);
                }
            }
            Ok(None)
        })?;
        Ok(found.is_some())
    }

    /// Goes into an array or object that comes next, if one does, and back to before it.
    fn ahead<T>(
        &mut self,
        opening: u8,
        work: impl FnOnce(&mut Self) -> Result<Option<T>>,
    ) -> Result<Option<T>> {
        if self.peek() != Some(opening) {
            return Ok(None);
        }
        let (at, depth) = (self.at, self.depth);
        let found = self.open().and_then(|()| work(self));
        (self.at, self.depth) = (at, depth);
        found
    }
}
