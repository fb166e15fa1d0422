import type { Speech } from 'oration';
import 'oration/define';
import 'oration/jsx-solid';
import 'oration/oration.css';

export default function SpeechView(props: { speech: Speech }) {
  return <oration-speech prop:speech={props.speech} heading-level="2" />;
}
