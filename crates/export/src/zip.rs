//! Files → a ZIP archive that stores them uncompressed. The same files give the same bytes, whatever the time.
//!
//! Of the format (APPNOTE.TXT 4.3), only what a reader needs: local headers, the central directory and its end.

/// The first day that the format can express, 1 January 1980, so that the bytes do not depend on the clock.
const DAY: u16 = 1 << 5 | 1;

/// An archive that is being written.
#[derive(Debug, Default)]
pub(crate) struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Zip {
    /// Adds a file. Its name is ASCII.
    pub(crate) fn file(&mut self, name: &str, content: &[u8]) {
        let at = self.bytes.len();
        self.bytes.extend(b"PK\x03\x04");
        let header = header(name, content);
        self.bytes.extend(&header);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(content);
        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(20_u16.to_le_bytes());
        self.directory.extend(&header);
        // No comment, the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(four(at));
        self.directory.extend(name.as_bytes());
        self.count += 1;
    }

    /// The bytes of the archive.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        let at = self.bytes.len();
        self.bytes.extend(&self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(four(self.directory.len()));
        self.bytes.extend(four(at));
        self.bytes.extend([0; 2]);
        self.bytes
    }
}

/// What the local header and the central directory both say about a file: version 2.0, no flags, stored.
fn header(name: &str, content: &[u8]) -> Vec<u8> {
    let mut header = Vec::with_capacity(26);
    for field in [20, 0, 0, 0, DAY] {
        header.extend(field.to_le_bytes());
    }
    header.extend(crc32(content).to_le_bytes());
    header.extend(four(content.len()));
    header.extend(four(content.len()));
    header.extend((name.len() as u16).to_le_bytes());
    header.extend([0; 2]);
    header
}

/// A length of a speech fits: its limit of output is far below 4 GiB.
fn four(length: usize) -> [u8; 4] {
    (length as u32).to_le_bytes()
}

/// The checksum of the format: CRC-32 with the reversed polynomial.
fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = table();
    !bytes.iter().fold(!0, |crc, &byte| crc >> 8 ^ TABLE[usize::from(crc as u8 ^ byte)])
}

const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut crc = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
            bit += 1;
        }
        table[byte] = crc;
        byte += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{Zip, crc32};

    #[test]
    fn the_checksum_is_that_of_the_format() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn files_are_stored_in_order() {
        let mut zip = Zip::default();
        zip.file("mimetype", b"application/epub+zip");
        zip.file("a.txt", "甲".as_bytes());
        let bytes = zip.finish();
        assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");
        let end = &bytes[bytes.len() - 22..];
        assert_eq!((&end[..4], end[10]), (&b"PK\x05\x06"[..], 2));
    }
}
