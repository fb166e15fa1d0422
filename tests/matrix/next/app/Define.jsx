'use client';
import 'oration/define';

export default function Define() {
  return null;
}
