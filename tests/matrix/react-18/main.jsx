import { createRoot } from 'react-dom/client';
import Speech from './Speech.jsx';

const speech = { title: 'Thanks', lang: 'en', body: ['Thank you all.'] };
createRoot(document.querySelector('main')).render(<Speech speech={speech} heading-level="2" />);
