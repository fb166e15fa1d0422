export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  css: ['oration/oration.css'],
  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'oration-speech' } },
});
