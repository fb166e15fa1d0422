import type { Speech } from 'oration';
import 'oration/define';
import 'oration/jsx-preact';
import 'oration/oration.css';

export default function SpeechView({ speech }: { speech: Speech }) {
  return <oration-speech speech={speech} heading-level="2" />;
}
