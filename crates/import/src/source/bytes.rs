//! Bytes → whether they are a text, and of a file that is none its kind and what to do with it.

use super::encoding::{self, Encoding};
use oration_model::{Error, ErrorKind};
use std::fmt;

/// Why bytes cannot be imported. Shown as one line: `this is a PDF document, not text: copy its text, or …`.
///
/// ```
/// let reason = oration_import::steps::identify(b"%PDF-1.7\n", None).unwrap_err();
/// assert_eq!(reason.kind, "a PDF document");
/// assert!(reason.to_string().starts_with("this is a PDF document, not text: "));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotText {
    /// What the bytes are: `a PDF document`.
    pub kind: &'static str,
    /// What to do: `copy the text from a PDF viewer, or convert the file with pdftotext`.
    pub advice: &'static str,
}

impl fmt::Display for NotText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this is {}, not text: {}", self.kind, self.advice)
    }
}

impl std::error::Error for NotText {}

impl From<NotText> for Error {
    fn from(reason: NotText) -> Self {
        Error::new(ErrorKind::NotText, reason.to_string())
    }
}

const SAVE_AS_TEXT: &str = "save it as plain text, HTML or Markdown, and import that";
const SAVE_AS_WORD: &str = "open it in Word, WPS or LibreOffice, save it as .docx, and import that";
const UNLOCK: &str = "open it in Word or WPS, remove the password, save it as .docx, and import that";
const COPY_OFD: &str = "copy the text from an OFD viewer, and import that";
const COPY_TEXT: &str = "copy the text from a PDF viewer, or convert the file with pdftotext";
const RECOGNISE: &str = "extract the text with an OCR program, and import that";
const TRANSCRIBE: &str = "import a transcript or its captions (WebVTT, SRT)";
const UNPACK: &str = "unpack it, and import the text files";
const CHOOSE: &str = "choose plain text, Markdown, HTML, WebVTT, SRT, a Word document (.docx) or Speech JSON";

/// The bytes that files begin with, the place of those bytes, and what such a file is.
const MAGIC: &[(usize, &[u8], &str, &str)] = &[
    (0, b"%PDF-", "a PDF document", COPY_TEXT),
    (0, b"{\\rtf", "an RTF document", SAVE_AS_WORD),
    (0, COMPOUND, "an old Word or WPS document (.doc, .wps)", SAVE_AS_WORD),
    (0, b"\x89PNG", "an image (PNG)", RECOGNISE),
    (0, b"\xff\xd8\xff", "an image (JPEG)", RECOGNISE),
    (0, b"GIF8", "an image (GIF)", RECOGNISE),
    (8, b"WEBP", "an image (WebP)", RECOGNISE),
    (0, b"II*\0", "an image (TIFF)", RECOGNISE),
    (0, b"MM\0*", "an image (TIFF)", RECOGNISE),
    (4, b"ftypheic", "an image (HEIC)", RECOGNISE),
    (4, b"ftypavif", "an image (AVIF)", RECOGNISE),
    (0, b"AT&TFORM", "a scanned document (DjVu)", RECOGNISE),
    (4, b"ftyp", "a recording (MP4)", TRANSCRIBE),
    (0, b"ID3", "a recording (MP3)", TRANSCRIBE),
    (0, b"\xff\xfb", "a recording (MP3)", TRANSCRIBE),
    (0, b"OggS", "a recording (Ogg)", TRANSCRIBE),
    (0, b"fLaC", "a recording (FLAC)", TRANSCRIBE),
    (8, b"WAVE", "a recording (WAV)", TRANSCRIBE),
    (0, b"\x1a\x45\xdf\xa3", "a recording (WebM or Matroska)", TRANSCRIBE),
    (0, b"\x1f\x8b", "compressed data (gzip)", UNPACK),
    (0, b"BZh", "compressed data (bzip2)", UNPACK),
    (0, b"\xfd7zXZ\0", "compressed data (xz)", UNPACK),
    (0, b"\x28\xb5\x2f\xfd", "compressed data (Zstandard)", UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", "an archive (7z)", UNPACK),
    (0, b"Rar!", "an archive (RAR)", UNPACK),
    (0, b"\0asm", "a WebAssembly module", CHOOSE),
    (0, b"\x7fELF", "a program", CHOOSE),
    (0, b"SQLite format 3", "a database", CHOOSE),
];

/// What the files of Word before 2007 begin with, and those that newer programs encrypt.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The name of the encrypted document in such a file.
const ENCRYPTED: &str = "EncryptedPackage";

/// A whole Word document as one XML file, and the format of Word 2003.
const FLAT: [&[u8]; 2] = [b"<pkg:package", b"<w:wordDocument"];

/// What a ZIP archive is, by the names in it.
const ZIPPED: &[(&[u8], &str, &str)] = &[
    (b"word/", "a Word document (.docx)", SAVE_AS_TEXT),
    (b"opendocument.text", "an OpenDocument text (.odt)", SAVE_AS_WORD),
    (b"OFD.xml", "an OFD document", COPY_OFD),
    (b"epub+zip", "an e-book (EPUB)", SAVE_AS_TEXT),
    (b"xl/", "a spreadsheet (.xlsx)", SAVE_AS_TEXT),
    (b"ppt/", "a presentation (.pptx)", SAVE_AS_TEXT),
    (b"Index/Document.iwa", "a Pages document", SAVE_AS_TEXT),
];

/// How many bytes of an archive are looked through for the names in it, at its start and at its end.
const ARCHIVE_END: usize = 64 << 10;

/// The encoding of a text: the one its caller names, or that it declares, or that its bytes are likely in.
///
/// # Errors
/// The bytes are those of a file that is not text.
///
/// ```
/// let encoding = oration_import::steps::identify("Freunde, schön.\n".as_bytes(), None)?;
/// assert_eq!(encoding.name, "utf-8");
/// # Ok::<(), oration_import::steps::NotText>(())
/// ```
pub fn identify(bytes: &[u8], charset: Option<&str>) -> Result<Encoding, NotText> {
    file(bytes)?;
    // Where documents are read, their reader names other archives.
    #[cfg(not(feature = "document"))]
    archive(bytes)?;
    let encoding = encoding::of(bytes, charset);
    let is_wide = matches!(encoding.name, "utf-16le" | "utf-16be");
    if !is_wide {
        text(bytes)?
    }
    Ok(encoding)
}

/// Fails for bytes of a kind of file that is known.
fn file(bytes: &[u8]) -> Result<(), NotText> {
    let known =
        MAGIC.iter().find(|(at, magic, ..)| bytes.get(*at..).is_some_and(|rest| rest.starts_with(magic)));
    if bytes.starts_with(COMPOUND) && is_encrypted(bytes) {
        return Err(NotText { kind: "a password-protected document", advice: UNLOCK });
    }
    if let Some(&(_, _, kind, advice)) = known {
        return Err(NotText { kind, advice });
    }
    if is_flat(bytes) {
        return Err(NotText { kind: "a Word document saved as XML", advice: SAVE_AS_WORD });
    }
    Ok(())
}

/// Fails for bytes that are not of a text with a byte for each sign of ASCII.
fn text(bytes: &[u8]) -> Result<(), NotText> {
    if is_binary(bytes) { Err(NotText { kind: "binary data", advice: CHOOSE }) } else { Ok(()) }
}

/// Whether bytes are a ZIP archive, as Word documents are.
pub(crate) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The error for bytes that are not a Word document.
#[cfg(feature = "document")]
pub(super) fn refused(bytes: &[u8]) -> Error {
    let is_wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    match file(bytes).and_then(|()| archive(bytes)).and_then(|()| if is_wide { Ok(()) } else { text(bytes) })
    {
        _ if bytes.is_empty() => {
            Error::new(ErrorKind::NotText, "this file is empty: copy or download it again")
        }
        Ok(()) => {
            const ADVICE: &str = ", not a Word document (.docx): rename it, or import it as text";
            Error::new(ErrorKind::NotText, ["this is ", written_in(bytes), ADVICE].concat())
        }
        Err(reason) => reason.into(),
    }
}

/// What a text is written in by its first sign.
#[cfg(feature = "document")]
fn written_in(bytes: &[u8]) -> &'static str {
    match bytes.iter().find(|byte| byte.is_ascii_graphic()) {
        Some(b'<') => "HTML or XML",
        Some(b'{' | b'[') => "JSON",
        _ => "text",
    }
}

/// Whether a compound file has an encrypted document, by the name of its stream in UTF-16.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

fn is_flat(bytes: &[u8]) -> bool {
    let head = bytes.get(..1024).unwrap_or(bytes);
    let has = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
    has(b"<?xml") && FLAT.into_iter().any(has)
}

/// Fails for a ZIP archive.
fn archive(bytes: &[u8]) -> Result<(), NotText> {
    if is_archive(bytes) { Err(zipped(bytes)) } else { Ok(()) }
}

fn zipped(bytes: &[u8]) -> NotText {
    let head = bytes.get(..ARCHIVE_END).unwrap_or(bytes);
    let tail = &bytes[bytes.len().saturating_sub(ARCHIVE_END)..];
    let has =
        |name: &[u8]| [head, tail].iter().any(|part| part.windows(name.len()).any(|window| window == name));
    let known = ZIPPED.iter().find(|(name, ..)| has(name));
    known.map_or(NotText { kind: "an archive (ZIP)", advice: UNPACK }, |&(_, kind, advice)| NotText {
        kind,
        advice,
    })
}

/// A NUL, or control characters that no text has, one in a hundred bytes or more.
fn is_binary(bytes: &[u8]) -> bool {
    let controls = bytes.iter().filter(|byte| matches!(byte, 1..=8 | 14..=26 | 28..=31)).count();
    bytes.contains(&0) || controls * 100 > bytes.len()
}

#[cfg(test)]
mod tests {
    use super::{archive, identify};

    fn kind(bytes: &[u8]) -> Option<&'static str> {
        archive(bytes).and_then(|()| identify(bytes, None).map(drop)).err().map(|error| error.kind)
    }

    #[test]
    fn files_that_are_no_text_are_named() {
        for (bytes, expected) in [
            (&b"%PDF-1.7\n..."[..], "a PDF document"),
            (b"PK\x03\x04....word/document.xml", "a Word document (.docx)"),
            (b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)"),
            (b"PK\x03\x04..mimetypeapplication/epub+zip", "an e-book (EPUB)"),
            (b"PK\x03\x04..a.txt", "an archive (ZIP)"),
            (b"PK\x03\x04..OFD.xml", "an OFD document"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "an old Word or WPS document (.doc, .wps)"),
            (
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                "a password-protected document",
            ),
            (b"<?xml version=\"1.0\"?>\n<pkg:package xmlns:pkg=\"...\">", "a Word document saved as XML"),
            (b"\x89PNG\r\n\x1a\n", "an image (PNG)"),
            (b"RIFF....WEBPVP8 ", "an image (WebP)"),
            (b"\x1f\x8b\x08\0", "compressed data (gzip)"),
            (b"a\0b\0\0\0\x01\x02", "binary data"),
        ] {
            assert_eq!(kind(bytes), Some(expected));
        }
        for text in [&b""[..], b"Friends,\n", "同志们：".as_bytes(), b"\xff\xfeh\0i\0", b"{\\ a brace"] {
            assert_eq!(kind(text), None);
        }
    }

    #[test]
    fn the_error_says_what_to_do() {
        let message = identify(b"%PDF-1.4", None).map_err(|error| error.to_string());
        assert_eq!(
            message.err().as_deref(),
            Some(
                "this is a PDF document, not text: copy the text from a PDF viewer, or convert the file with pdftotext"
            )
        );
    }
}
