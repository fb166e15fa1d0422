//! JSON object → the fields the format gives it: known ones once each, the required ones all.

use super::fail::{Fail, Result};
use super::json::Reader;
use super::noted::Wanted;

/// The fields of an object of the format; the first `required` of them must be there.
pub(super) struct Fields {
    pub(super) names: &'static [&'static str],
    pub(super) required: usize,
}

impl Reader<'_> {
    /// Reads an object of the format, a call for each field it has.
    pub(super) fn record(
        &mut self,
        fields: &'static Fields,
        mut read: impl FnMut(&mut Self, &'static str) -> Result<()>,
    ) -> Result<()> {
        self.each_field(fields, &mut read)
    }

    /// One copy for all records: with a copy for each of them this folder was 51 KB of the module, not 36 (opt-level z).
    fn each_field(
        &mut self,
        fields: &'static Fields,
        read: &mut dyn FnMut(&mut Self, &'static str) -> Result<()>,
    ) -> Result<()> {
        let start = self.here();
        let mut seen = 0u32;
        self.object(|reader, name| {
            let Some(index) = fields.names.iter().position(|known| *known == name) else {
                return reader.unknown(fields);
            };
            if seen & 1 << index != 0 {
                return Err(reader.wrong("this field appears twice"));
            }
            seen |= 1 << index;
            read(reader, fields.names[index])
        })?;
        for index in (0..fields.required).filter(|index| seen & 1 << index == 0) {
            let reason = format!("the field {:?} is missing", fields.names[index]);
            self.noted.error(Fail::schema(start, reason))?;
        }
        Ok(())
    }

    fn unknown(&mut self, fields: &Fields) -> Result<()> {
        if self.noted.wanted == Wanted::Errors {
            return Err(self.wrong(format!("unknown field; the fields here are {}", fields.names.join(", "))));
        }
        let at = self.here();
        self.noted.field(|| Fail::schema(at, "unknown field, passed over"));
        self.skip()
    }
}
