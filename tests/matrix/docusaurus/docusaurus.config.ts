import type { Config } from '@docusaurus/types';
import { renderToString } from 'oration';

const speech = { title: 'Thanks', lang: 'en', body: ['Thank you all.'] };

export default {
  title: 'Speeches',
  url: 'https://speeches.example',
  baseUrl: '/',
  stylesheets: ['/oration.css'],
  presets: [['classic', { blog: false, docs: false }]],
  plugins: [
    () => ({
      name: 'speeches',
      contentLoaded: ({ actions }) => actions.setGlobalData({ html: renderToString(speech) }),
    }),
  ],
} satisfies Config;
