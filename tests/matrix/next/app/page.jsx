import { renderToString } from 'oration';
import Define from './Define.jsx';

const speech = { title: 'Thanks', lang: 'en', body: ['Thank you all.'] };

export default function Page() {
  return (
    <>
      <oration-speech dangerouslySetInnerHTML={{ __html: renderToString(speech) }} />
      <Define />
    </>
  );
}
