//! The bytes of a word → its hash, for tables whose keys are the lexicons' own: no input can choose them, so that a
//! hash that is quick to compute is safe.

use std::hash::{BuildHasherDefault, Hasher};

/// The state of a table with quick hashes.
pub(super) type Quick = BuildHasherDefault<QuickHasher>;

/// FxHash (<https://github.com/rust-lang/rustc-hash>), eight bytes at a time.
#[derive(Debug, Default)]
pub(super) struct QuickHasher(u64);

impl QuickHasher {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for QuickHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        words.iter().for_each(|word| self.add(u64::from_le_bytes(*word)));
        let last = rest.iter().rev().fold(0, |sum, &byte| sum << 8 | u64::from(byte));
        self.add(last);
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    fn finish(&self) -> u64 {
        // The table takes the high bits and the low ones; a product mixes upwards only.
        self.0 ^ self.0 >> 32
    }
}
