import Speech from '../Speech.jsx';

const speech = { title: 'Thanks', lang: 'en', body: ['Thank you all.'] };

export default function Page() {
  return <Speech speech={speech} heading-level="2" />;
}
