import { createRoot } from 'react-dom/client';
import Speech from './Speech.jsx';
import 'oration/define';

const speech = { title: 'Thanks', lang: 'en', body: ['Thank you all.'] };
const Page = location.hash === '#property' ? Property : Speech;
createRoot(document.querySelector('main')).render(<Page speech={speech} heading-level="2" />);

/** Sufficient if the page is not rendered on a server first. */
function Property({ speech }) {
  return <oration-speech speech={speech} heading-level="2" />;
}
