// The element in JSX.
import 'oration/jsx';
import 'oration/oration.css';
import { useRef } from 'react';
import type { OrationSpeechElement } from 'oration/element';

export function Page({ level = 2 }: { level?: number }) {
  const element = useRef<OrationSpeechElement>(null);
  const speech = { title: 'a', body: [] };
  return (
    <>
      <oration-speech ref={element} key="a" src="speech.json" heading-level={2} no-outline speech={speech} lang="en" className="a" onClick={() => {}} />
      <oration-speech heading-level="2" id-prefix="a-" ui-lang="fr" no-outline="" no-header={false} images markdown class="a" data-any={1} aria-label="a" />
      <oration-speech headingLevel={level} idPrefix="a-" uiLang="fr" noOutline noHeader options={{ images: true }} style={{ color: 'red' }} />
      <oration-speech onoration-load={({ detail }) => console.log(detail.notices.length)} onoration-error={({ detail }) => console.log(detail.error.line)} />
      <oration-speech dangerouslySetInnerHTML={{ __html: '' }} suppressHydrationWarning />
      <oration-speech>
        <a href="speech.html">Read the speech</a>
      </oration-speech>
    </>
  );
}

// @ts-expect-error: a URL is a string
export const wrong = <oration-speech src={3} />;
// @ts-expect-error: a misspelled property
export const misspelled = <oration-speech hedingLevel={3} />;
// @ts-expect-error: a heading level is from 1 to 6
export const deep = <oration-speech heading-level="9" />;
// @ts-expect-error: a heading level is a number
export const level = <oration-speech heading-level="two" />;
