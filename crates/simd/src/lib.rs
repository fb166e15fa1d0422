//! SIMD search for the first byte of a class.
//!
//! Vectors are explicit, because auto-vectorisation of byte loops depends on the optimisation level: at level 2 the
//! compiler vectorised them, at 3 it did not, and rendering took a third to a half longer.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

pub use wide::u8x16;

/// Bytes per vector.
const CHUNK: usize = 16;

/// A mask of the bytes equal to this one.
#[inline]
pub fn eq(bytes: u8x16, byte: u8) -> u8x16 {
    bytes.simd_eq(u8x16::splat(byte))
}

/// A mask of the bytes less than or equal to this one.
#[inline]
pub fn at_most(bytes: u8x16, byte: u8) -> u8x16 {
    bytes.min(u8x16::splat(byte)).simd_eq(bytes)
}

/// Whether any byte is of the class.
#[inline]
pub fn contains(bytes: &[u8], class: impl Fn(u8x16) -> u8x16 + Copy) -> bool {
    find(bytes, class) < bytes.len()
}

/// The index of the first byte of the class, or the number of bytes.
#[inline]
pub fn find(bytes: &[u8], class: impl Fn(u8x16) -> u8x16 + Copy) -> usize {
    let Some(last) = bytes.last_chunk::<CHUNK>() else {
        return find_in_few(bytes, class);
    };
    let (chunks, _) = bytes.as_chunks::<CHUNK>();
    for (at, chunk) in chunks.iter().enumerate() {
        let mask = match_mask(chunk, class);
        if mask != 0 {
            return at * CHUNK + mask.trailing_zeros() as usize;
        }
    }
    match match_mask(last, class) {
        0 => bytes.len(),
        mask => bytes.len() - CHUNK + mask.trailing_zeros() as usize,
    }
}

fn find_in_few(bytes: &[u8], class: impl Fn(u8x16) -> u8x16) -> usize {
    let mut chunk = [0; CHUNK];
    chunk[..bytes.len()].copy_from_slice(bytes);
    bytes.len().min(match_mask(&chunk, class).trailing_zeros() as usize)
}

/// One bit per byte of a chunk, lowest first, set if the byte is of the class.
#[inline]
fn match_mask(chunk: &[u8; CHUNK], class: impl Fn(u8x16) -> u8x16) -> u32 {
    class(u8x16::new(*chunk)).to_bitmask()
}

#[cfg(test)]
mod tests {
    use super::{at_most, contains, eq, find};

    #[test]
    fn a_byte_of_the_class_is_found_at_any_position() {
        for length in 0..100 {
            let plain = vec![b'a'; length];
            assert!(!contains(&plain, |bytes| eq(bytes, b'*')));
            assert_eq!(find(&plain, |bytes| eq(bytes, b'*')), length);
            for at in 0..length {
                let mut bytes = plain.clone();
                bytes[at] = b'*';
                assert!(contains(&bytes, |bytes| eq(bytes, b'*')), "at {at} of {length}");
                assert_eq!(find(&bytes, |bytes| eq(bytes, b'*')), at);
            }
        }
    }

    #[test]
    fn bytes_are_compared_as_unsigned() {
        let all: Vec<u8> = (0..=255).rev().collect();
        for most in 0..=255 {
            assert_eq!(find(&all, |bytes| at_most(bytes, most)), usize::from(255 - most));
        }
    }
}
