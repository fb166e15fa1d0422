//! Parts of a document as XML → the bytes of a .docx: a ZIP archive whose files are stored as they are.

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A document that is being made.
pub struct Docx {
    parts: Vec<(String, Vec<u8>)>,
    relationships: String,
}

impl Docx {
    /// A document with this body.
    pub fn new(body: &str) -> Self {
        Docx::with_main("word/document.xml", &part("document", &format!("<w:body>{body}</w:body>")))
    }

    /// A document whose main part has this name and is this XML.
    pub fn with_main(name: &str, xml: &str) -> Self {
        let relationship =
            format!(r#"<Relationship Id="r1" Type="{KINDS}/officeDocument" Target="{name}"/>"#);
        let relationships = format!(r#"<Relationships xmlns="{PACKAGE}">{relationship}</Relationships>"#);
        let parts =
            vec![("_rels/.rels".to_owned(), relationships.into_bytes()), (name.to_owned(), xml.into())];
        Docx { parts, relationships: String::new() }
    }

    /// Adds a part, in the folder of the main part, that the main part refers to.
    pub fn part(mut self, kind: &str, xml: &str) -> Self {
        let name = format!("{kind}{}.xml", self.parts.len());
        self.parts.push((format!("word/{name}"), xml.into()));
        self.relate(&name.clone(), kind, &name, "")
    }

    /// Adds `numbering.xml` with these elements.
    pub fn numbering(self, xml: &str) -> Self {
        self.part("numbering", &part("numbering", xml))
    }

    /// Adds `styles.xml` with these elements.
    pub fn styles(self, xml: &str) -> Self {
        self.part("styles", &part("styles", xml))
    }

    /// Adds a link that text can refer to.
    pub fn link(self, id: &str, url: &str) -> Self {
        self.relate(id, "hyperlink", url, r#" TargetMode="External""#)
    }

    fn relate(mut self, id: &str, kind: &str, target: &str, more: &str) -> Self {
        self.relationships
            .push_str(&format!(r#"<Relationship Id="{id}" Type="{KINDS}/{kind}" Target="{target}"{more}/>"#));
        self
    }

    /// Adds a file that nothing refers to.
    pub fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.parts.push((name.to_owned(), bytes.to_vec()));
        self
    }

    pub fn bytes(mut self) -> Vec<u8> {
        let (folder, file) = self.parts[1].0.rsplit_once('/').unwrap_or(("", &self.parts[1].0));
        let name = format!("{folder}/_rels/{file}.rels");
        let xml = format!(r#"<Relationships xmlns="{PACKAGE}">{}</Relationships>"#, self.relationships);
        self.parts.push((name.trim_start_matches('/').to_owned(), xml.into_bytes()));
        let files: Vec<(&str, &[u8])> =
            self.parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        zip(&files)
    }
}

/// The XML of a part.
pub fn part(root: &str, content: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root} xmlns:w="{MAIN}" xmlns:r="{KINDS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{content}</w:{root}>"#
    )
}

/// A paragraph with one run.
pub fn p(text: &str) -> String {
    format!("<w:p>{}</w:p>", r(text))
}

/// A paragraph with properties and one run.
pub fn pp(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", r(text))
}

/// A paragraph of a list.
pub fn item(num: i64, level: usize, text: &str) -> String {
    pp(&format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>"#), text)
}

/// A run.
pub fn r(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

/// A list style with levels of these formats and texts, and lists 1 and 2 that are made from it.
pub fn lists(levels: &[(&str, &str)]) -> String {
    let levels: String =
        levels.iter().enumerate().map(|(at, (format, text))| level(at, format, text, "")).collect();
    format!(
        r#"<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>"#
    )
}

/// An abstract list and the list 1 that is made from it.
pub fn made_from(levels: &[String]) -> String {
    lists(&[]).replacen("></w:abstractNum>", &format!(">{}</w:abstractNum>", levels.concat()), 1)
}

/// A level of a list.
pub fn level(at: usize, format: &str, text: &str, more: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>"#
    )
}

/// A ZIP archive of stored files.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, file) in files {
        let at = bytes.len() as u32;
        let size = file.len() as u32;
        // Version, flags, method, time, day, checksum (which is not read), sizes, lengths of name and extra field.
        let mut common = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        common.extend([size, size].iter().flat_map(|size| size.to_le_bytes()));
        common.extend((name.len() as u16).to_le_bytes());
        common.extend([0, 0]);
        bytes.extend(*b"PK\x03\x04");
        bytes.extend(&common);
        bytes.extend(name.as_bytes());
        bytes.extend(*file);
        directory.extend(*b"PK\x01\x02\x14\0");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (at, count) = (bytes.len() as u32, (files.len() as u16).to_le_bytes());
    bytes.extend(&directory);
    bytes.extend(*b"PK\x05\x06\0\0\0\0");
    bytes.extend([count, count].concat());
    bytes.extend((directory.len() as u32).to_le_bytes());
    bytes.extend(at.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}
