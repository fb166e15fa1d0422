//! Text → its UTF-16 code units. Runs of characters with the same length in UTF-8 are converted with SIMD.
//!
//! `encoding_rs` has no SIMD code for WebAssembly; with it, rendering a page in Node took 10 % longer.

/// The number of bytes in a vector. They become at most as many code units.
const WIDTH: usize = 16;

/// Appends the code units of a text.
pub(crate) fn push_utf16(text: &str, units: &mut Vec<u16>) {
    let mut rest = text;
    while !rest.is_empty() {
        let mut buffer = [0; 64 * WIDTH];
        let (read, written) = fill(rest, &mut buffer);
        units.extend_from_slice(&buffer[..written]);
        rest = &rest[read..];
    }
}

/// Converts as much of a text as fits. Returns the number of bytes read and of code units written.
fn fill(text: &str, units: &mut [u16]) -> (usize, usize) {
    let bytes = text.as_bytes();
    let (mut read, mut written) = (0, 0);
    while let Some(room) = units[written..].first_chunk_mut() {
        let several = bytes[read..].first_chunk().and_then(|chunk| vector::several(chunk, room));
        let Some((length, count)) = several.or_else(|| one(&text[read..], room)) else { break };
        read += length;
        written += count;
    }
    (read, written)
}

fn one(text: &str, units: &mut [u16; WIDTH]) -> Option<(usize, usize)> {
    let character = text.chars().next()?;
    Some((character.len_utf8(), character.encode_utf16(units).len()))
}

#[cfg(target_feature = "simd128")]
mod vector {
    use super::WIDTH;
    use core::arch::wasm32::*;

    /// Decodes leading characters that all have one byte, or all have three, as nearly all Chinese, Japanese and Korean
    /// characters do.
    pub(super) fn several(chunk: &[u8; WIDTH], units: &mut [u16; WIDTH]) -> Option<(usize, usize)> {
        let bytes = bytemuck::cast(*chunk);
        match chunk[0] {
            0..0x80 => Some(ascii(bytes, units)),
            0xE0..0xF0 => Some(ideographs(bytes, units)),
            _ => None,
        }
    }

    fn ascii(bytes: v128, units: &mut [u16; WIDTH]) -> (usize, usize) {
        store(u16x8_extend_low_u8x16(bytes), &mut units[..8]);
        store(u16x8_extend_high_u8x16(bytes), &mut units[8..]);
        let count = (u32::from(u8x16_bitmask(bytes)) | 1 << WIDTH).trailing_zeros() as usize;
        (count, count)
    }

    fn ideographs(bytes: v128, units: &mut [u16; WIDTH]) -> (usize, usize) {
        // The indexes of the bytes of five characters; -1 selects no byte and gives 0.
        let first = i8x16_swizzle(bytes, i8x16(0, -1, 3, -1, 6, -1, 9, -1, 12, -1, -1, -1, -1, -1, -1, -1));
        let rest = i8x16_swizzle(bytes, i8x16(2, 1, 5, 4, 8, 7, 11, 10, 14, 13, -1, -1, -1, -1, -1, -1));
        let middle = v128_and(u16x8_shr(rest, 2), u16x8_splat(0x3F << 6));
        let last = v128_and(rest, u16x8_splat(0x3F));
        store(v128_or(u16x8_shl(first, 12), v128_or(middle, last)), &mut units[..8]);
        let three_bytes = u16x8_eq(v128_and(first, u16x8_splat(0xF0)), u16x8_splat(0xE0));
        let count = u16x8_bitmask(three_bytes).trailing_ones() as usize;
        (3 * count, count)
    }

    fn store(lanes: v128, units: &mut [u16]) {
        units.copy_from_slice(&bytemuck::cast::<v128, [u16; WIDTH / 2]>(lanes));
    }
}

#[cfg(not(target_feature = "simd128"))]
mod vector {
    use super::WIDTH;

    pub(super) fn several(_: &[u8; WIDTH], _: &mut [u16; WIDTH]) -> Option<(usize, usize)> {
        None
    }
}
