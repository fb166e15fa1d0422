import { defineConfig } from 'vitepress';

export default defineConfig({
  // The title of a speech, in the library.
  transformPageData: ({ params }) => (params ? { title: params.title } : {}),
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'oration-speech' } } },
});
