import { renderToString } from 'oration';
import { useEffect } from 'react';
import type { Route } from './+types/home';
import 'oration/jsx';
import 'oration/oration.css';

const speech = { title: 'Thanks', lang: 'en', body: ['Thank you all.'] };

export function loader() {
  return { title: speech.title, html: renderToString(speech) };
}

export default function Home({ loaderData }: Route.ComponentProps) {
  useEffect(() => {
    import('oration/define');
  }, []);
  return (
    <>
      <title>{loaderData.title}</title>
      <oration-speech dangerouslySetInnerHTML={{ __html: loaderData.html }} />
    </>
  );
}
