// The state of the prompter → a second window with the clock, the sentence and the next one, for who sits beside the speaker.
import { make, textButton } from './dom.js';
import { clockTime, difference, signed } from './speaking.js';

const css = `
  body { margin: 0; padding: 16px; background: #000; color: #fff; font: 20px/1.4 system-ui, sans-serif }
  #clock { display: flex; gap: 24px; font-size: 12vmin; font-variant-numeric: tabular-nums; line-height: 1.2 }
  #over[data-state=over] { color: #ff8a80 }
  #section { color: #8fc7ff }
  #sentence { margin-block: 16px; font-size: 6vmin }
  #next { color: #b9b9b9; font-size: 4vmin }
  button { min-height: 44px; margin: 16px 8px 0 0; padding: 0 16px; border: 1px solid #777; border-radius: 8px; background: none; color: inherit; font: inherit }
`;

/**
 * @param {Window & typeof globalThis} popup
 * @param {string} channelName where the prompter says its state
 * @param {import('./context.js').Context} context
 * @param {Record<string, string>} text
 */
export function fill(popup, channelName, { article, dir, lang, messages }, text) {
  const { document } = popup;
  const sheet = new popup.CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  document.title = messages.prompter;
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  const part = (id, attributes = {}) => make(document, 'div', { id, ...attributes });
  const own = { lang: article.lang, dir: article.dir || 'auto' };
  const [elapsed, left, over] = ['elapsed', 'left', 'over'].map((id) => make(document, 'span', { id }));
  const [section, sentence, next] = [part('section'), part('sentence', own), part('next', own)];
  const channel = new popup.BroadcastChannel(channelName);
  const action = (name, label) => {
    const button = textButton(document, '', label);
    button.addEventListener('click', () => channel.postMessage({ action: name }));
    return button;
  };
  const toggle = action('toggle', text.play);
  document.body.replaceChildren(make(document, 'main', {}, make(document, 'div', { id: 'clock', role: 'timer' }, elapsed, left, over), section, sentence, next, toggle, action('previous', messages.previous), action('next', messages.next), action('slower', text.slower), action('faster', text.faster)));
  channel.onmessage = ({ data: { state } }) => {
    if (!state) return;
    elapsed.textContent = clockTime(state.time);
    left.textContent = text.left.replace('{time}', clockTime(state.left));
    over.textContent = state.over === undefined ? '' : signed(state.over, dir);
    over.title = state.over === undefined ? '' : difference(text, state.over);
    over.dataset.state = state.over > 0 ? 'over' : 'under';
    section.textContent = [state.heading, state.nextHeading && text.nextSection.replace('{name}', state.nextHeading)].filter(Boolean).join(' · ');
    sentence.textContent = state.sentence;
    next.textContent = state.nextSentence;
    toggle.textContent = state.playing ? text.pause : text.play;
  };
  channel.postMessage({ action: 'state' });
}
