//! The properties that the author of a document gave it → their names and values (ISO/IEC 29500-1, 22.3).
//!
//! Those that programs fill in by themselves, such as the name of a user, say nothing about the text and are not read.

use crate::Refusal;
use crate::package::Package;
use crate::xml::Xml;

/// More properties than this are not those of a person.
const MOST: usize = 256;

pub(crate) fn read(package: &Package<'_>) -> Result<Vec<(String, String)>, Refusal> {
    let mut properties = Vec::new();
    let Some((part, text)) = package.properties()? else { return Ok(properties) };
    let mut xml = Xml::new(&part, &text);
    if xml.child().is_some_and(|list| list.name() == "Properties") {
        while let Some(property) = xml.child() {
            let name = property.get("name").unwrap_or_default();
            let value = xml.words().trim().to_owned();
            if !name.is_empty() && !value.is_empty() && properties.len() < MOST {
                properties.push((name, value));
            }
        }
    }
    xml.finish().map(|()| properties)
}
