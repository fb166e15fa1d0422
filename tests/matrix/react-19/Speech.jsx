'use client';
import { useEffect, useRef } from 'react';
import 'oration/oration.css';

export default function Speech({ speech, ...attributes }) {
  const element = useRef(null);
  useEffect(() => {
    import('oration/define');
  }, []);
  useEffect(() => {
    element.current.speech = speech;
  }, [speech]);
  return <oration-speech ref={element} {...attributes} />;
}
