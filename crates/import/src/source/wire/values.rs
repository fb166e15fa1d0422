//! Numbers, texts, options and lists ⇄ bytes.

use super::{Input, Wire};
use std::borrow::Cow;
use std::time::Duration;

impl Wire for u64 {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        let mut rest = *self;
        while rest >= 0x80 {
            out.push(rest.to_le_bytes()[0] | 0x80);
            rest >>= 7;
        }
        out.push(rest.to_le_bytes()[0]);
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = input.bytes.split_first()?;
            input.bytes = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

impl Wire for usize {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        (*self as u64).put(out);
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        usize::try_from(u64::take(input)?).ok()
    }
}

impl Wire for u8 {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        let (&byte, rest) = input.bytes.split_first()?;
        input.bytes = rest;
        Some(byte)
    }
}

impl Wire for bool {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        Some(u8::take(input)? == 1)
    }
}

impl Wire for String {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        out.extend_from_slice(self.as_bytes());
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        let length = usize::take(input)?;
        let (text, rest) = input.bytes.split_at_checked(length)?;
        input.bytes = rest;
        String::from_utf8(text.to_vec()).ok()
    }
}

impl Wire for Cow<'_, str> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        out.extend_from_slice(self.as_bytes());
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        String::take(input).map(Cow::Owned)
    }
}

impl<T: Wire> Wire for Option<T> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(self.is_some()));
        if let Some(value) = self {
            value.put(out);
        }
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        if bool::take(input)? { T::take(input).map(Some) } else { Some(None) }
    }
}

impl<T: Wire> Wire for Vec<T> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        self.iter().for_each(|item| item.put(out));
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        let length = usize::take(input)?;
        // Every item takes a byte at least.
        let mut items = Vec::with_capacity(length.min(input.bytes.len()).min(1024));
        for _ in 0..length {
            items.push(T::take(input)?);
        }
        Some(items)
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        Some((A::take(input)?, B::take(input)?))
    }
}

impl<T: Wire> Wire for Box<T> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        (**self).put(out);
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        T::take(input).map(Box::new)
    }
}

impl Wire for [Duration; 2] {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        self.iter().for_each(|time| u64::try_from(time.as_millis()).unwrap_or(u64::MAX).put(out));
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        Some([Duration::from_millis(u64::take(input)?), Duration::from_millis(u64::take(input)?)])
    }
}
