// The URL and the stored preferences → attributes of the root element, before the first paint.
// A classic script: a module would run after the page has been shown in the wrong theme.
{
  const stored = (name) => {
    try {
      return localStorage.getItem(`oration-demo-${name}`);
    } catch {
      return null; // The browser blocks storage.
    }
  };
  const root = document.documentElement;
  const language = stored('language') ?? navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag)) ?? 'en';
  root.lang = /^zh/i.test(language) ? 'zh-Hans' : 'en';
  root.dataset.theme = stored('theme') ?? 'auto';
  // Links to a speech open at the speech, without the introduction.
  const isLink = new URLSearchParams(location.search).has('speech') || location.hash.startsWith('#share=');
  root.classList.toggle('landing', !isLink);
}
