//! Numbers ↔ bytes: seven bits in each, the lowest first; the highest bit says that more follow.

pub(crate) fn put(mut number: u64, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push((number as u8) | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// The number at the start of the bytes, and the rest; nothing if it is cut off.
pub(crate) fn take(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut number = 0;
    for (at, byte) in bytes.iter().enumerate().take(10) {
        number |= u64::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((number, bytes.get(at + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{put, take};

    #[test]
    fn numbers_come_back() {
        for number in [0, 1, 127, 128, 300, 16_383, 16_384, u64::from(u32::MAX), u64::MAX >> 1] {
            let mut bytes = Vec::new();
            put(number, &mut bytes);
            bytes.push(7);
            assert_eq!(take(&bytes), Some((number, &[7][..])));
            assert_eq!(take(&bytes[..bytes.len() - 2]), None);
        }
    }
}
