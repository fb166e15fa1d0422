// The element as a TypeScript program uses it.
import 'oration/define';
import { OrationSpeechElement } from 'oration/element';

const element: OrationSpeechElement = document.createElement('oration-speech');
element.speech = { title: 'a', body: [] };
element.options = { reader: {}, images: true };
element.headingLevel = 2;
const moved: boolean = element.go('s1');
const found = document.querySelector('oration-speech')?.reader?.current();
document.addEventListener('oration-load', ({ detail }) => console.log(detail.notices.length, moved, found));
element.addEventListener('oration-error', ({ detail }) => console.log(detail.error.line));
element.addEventListener('oration-omission', ({ detail }) => element.reader?.resolve(detail.omission, ['a']));
// @ts-expect-error: the reader is read-only
element.reader = undefined;
