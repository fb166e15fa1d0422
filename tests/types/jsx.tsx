// The element in JSX.
import 'oration/jsx';
import { useRef } from 'react';
import type { OrationSpeechElement } from 'oration/element';

export function Page() {
  const element = useRef<OrationSpeechElement>(null);
  const speech = { title: 'a', body: [] };
  return <oration-speech ref={element} src="speech.json" heading-level={2} no-outline speech={speech} lang="en" />;
}

// @ts-expect-error: a URL is a string
export const wrong = <oration-speech src={3} />;
