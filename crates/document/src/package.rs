//! The files of an archive → the parts of a document, found by their relationships and not by their names.

use crate::container::Archive;
use crate::xml::{Xml, decoded};
use crate::{Limits, Refusal};

/// A document as its parts.
#[derive(Debug)]
pub(crate) struct Package<'z> {
    archive: Archive<'z>,
}

/// A part, and what it refers to.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) relationships: Vec<Relationship>,
}

/// What a part refers to.
#[derive(Debug)]
pub(crate) struct Relationship {
    pub(crate) id: String,
    /// The last word of its type: `styles`, `footnotes`, `hyperlink`.
    pub(crate) kind: String,
    /// The name of a part, or the URL of something outside.
    pub(crate) target: String,
    pub(crate) is_external: bool,
}

impl<'z> Package<'z> {
    pub(crate) fn open(bytes: &'z [u8], limits: &Limits) -> Result<Self, Refusal> {
        Ok(Package { archive: Archive::open(bytes, limits.bytes)? })
    }

    /// The part with the text.
    pub(crate) fn main(&self) -> Result<Part, Refusal> {
        let relationships = self.relationships("")?;
        let main = relationships.iter().find(|it| it.kind == "officeDocument" && !it.is_external);
        let name = match main {
            Some(main) => main.target.as_str(),
            None => "word/document.xml",
        };
        // The text of a workbook or a presentation is elsewhere.
        if ["xl/", "ppt/", "visio/"].iter().any(|folder| name.starts_with(folder)) || !self.archive.has(name)
        {
            return Err(match main {
                Some(main) if main.target.starts_with("word/") => Refusal::Damaged(main.target.clone()),
                _ => Refusal::NotWord,
            });
        }
        self.part(name)
    }

    /// The part with the properties that the author gave the document, and its text.
    pub(crate) fn properties(&self) -> Result<Option<(String, String)>, Refusal> {
        let relationships = self.relationships("")?;
        let Some(found) =
            relationships.into_iter().find(|it| it.kind == "custom-properties" && !it.is_external)
        else {
            return Ok(None);
        };
        Ok(self.text(&found.target)?.map(|text| (found.target, text)))
    }

    /// The text of a part that another refers to, with its name; empty where it is missing.
    pub(crate) fn related(&self, part: &Part, kind: &str) -> Result<(String, String), Refusal> {
        let found = part.relationships.iter().find(|it| it.kind == kind && !it.is_external);
        let Some(target) = found.map(|it| it.target.clone()) else { return Ok(Default::default()) };
        let text = self.text(&target)?.unwrap_or_default();
        Ok((target, text))
    }

    /// A part that may be missing although another refers to it.
    pub(crate) fn target(&self, target: &str) -> Result<Option<Part>, Refusal> {
        if self.archive.has(target) { self.part(target).map(Some) } else { Ok(None) }
    }

    fn part(&self, name: &str) -> Result<Part, Refusal> {
        let text = self.text(name)?.ok_or_else(|| Refusal::Damaged(name.to_owned()))?;
        Ok(Part { name: name.to_owned(), text, relationships: self.relationships(name)? })
    }

    fn text(&self, name: &str) -> Result<Option<String>, Refusal> {
        Ok(self.archive.file(name)?.map(decoded))
    }

    /// What a part refers to; the package itself has no name.
    fn relationships(&self, part: &str) -> Result<Vec<Relationship>, Refusal> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = [folder, "/_rels/", file, ".rels"].concat();
        let name = name.trim_start_matches('/');
        let Some(text) = self.text(name)? else { return Ok(Vec::new()) };
        let mut xml = Xml::new(name, &text);
        let mut found = Vec::new();
        if xml.child().is_some_and(|list| list.name() == "Relationships") {
            while let Some(element) = xml.child() {
                let is_external = element.get("TargetMode").as_deref() == Some("External");
                if let (Some(id), Some(kind), Some(target)) =
                    (element.get("Id"), element.get("Type"), element.get("Target"))
                {
                    let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                    let target = if is_external { target } else { resolved(folder, &target) };
                    found.push(Relationship { id, kind, target, is_external });
                }
                xml.skip();
            }
        }
        xml.finish().map(|()| found)
    }
}

/// The name of a part that is named from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let from_root = target.starts_with('/');
    let mut path: Vec<&str> = if from_root { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            "." | "" => {}
            step => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty());
    path.join("/")
}
