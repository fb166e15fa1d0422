import { usePluginData } from '@docusaurus/useGlobalData';
import Layout from '@theme/Layout';
import { useEffect } from 'react';
import 'oration/jsx';

export default function Page() {
  const { html } = usePluginData('speeches') as { html: string };
  useEffect(() => {
    import('oration/define');
  }, []);
  return (
    <Layout title="Thanks">
      <oration-speech dangerouslySetInnerHTML={{ __html: html }} />
    </Layout>
  );
}
