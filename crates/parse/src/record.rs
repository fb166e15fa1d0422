//! JSON object → the fields the format gives it: known ones once each, the required ones all.

use crate::fail::{Fail, Result};
use crate::json::Reader;
use crate::noted::Wanted;

/// The fields of an object of the format; the first `required` of them must be there.
pub(super) struct Fields {
    pub(super) names: &'static [&'static str],
    pub(super) required: usize,
}

/// An object of the format that is being read.
pub(super) struct Record {
    fields: &'static Fields,
    start: usize,
    seen: u32,
    begun: bool,
}

impl Record {
    /// Goes into an object.
    pub(super) fn begin(reader: &mut Reader<'_>, fields: &'static Fields) -> Result<Self> {
        let start = reader.here();
        reader.open(b'{', "an object")?;
        Ok(Record { fields, start, seen: 0, begun: false })
    }

    /// The next field, whose value comes next; nothing at the end of the object, which is passed then.
    pub(super) fn next(&mut self, reader: &mut Reader<'_>) -> Result<Option<&'static str>> {
        while reader.goes_on(b'}', !self.begun)? {
            self.begun = true;
            let name = reader.name()?;
            let Some(index) = self.fields.names.iter().position(|known| *known == name) else {
                reader.value(|reader| reader.unknown(self.fields))?;
                continue;
            };
            if self.seen & 1 << index == 0 {
                self.seen |= 1 << index;
                return Ok(Some(self.fields.names[index]));
            }
            reader.value(|reader| Err(reader.wrong("this field appears twice")))?;
        }
        self.end(reader)
    }

    fn end(&self, reader: &mut Reader<'_>) -> Result<Option<&'static str>> {
        for index in (0..self.fields.required).filter(|index| self.seen & 1 << index == 0) {
            let reason = format!("the field {:?} is missing", self.fields.names[index]);
            reader.noted.error(Fail::schema(self.start, reason))?;
        }
        Ok(None)
    }
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
        let mut record = Record::begin(self, fields)?;
        while let Some(name) = record.next(self)? {
            self.value(|reader| read(reader, name))?;
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
