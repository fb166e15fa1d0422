'use client';
import { useEffect } from 'react';

export default function Define() {
  useEffect(() => {
    import('oration/define');
  }, []);
  return null;
}
