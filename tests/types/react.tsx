'use client';
import type { OrationSpeechElement } from 'oration/element';
import type { OrationSpeechAttributes } from 'oration/jsx';
import { useEffect, useRef } from 'react';
import 'oration/oration.css';

export default function Speech({ speech, ...attributes }: OrationSpeechAttributes) {
  const element = useRef<OrationSpeechElement>(null);
  useEffect(() => {
    import('oration/define');
  }, []);
  useEffect(() => {
    if (element.current) element.current.speech = speech;
  }, [speech]);
  return <oration-speech ref={element} {...attributes} />;
}
