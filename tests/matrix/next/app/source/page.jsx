import Speech from '../Speech.jsx';

export default function Page() {
  return <Speech src="/speech.json" heading-level="2" />;
}
