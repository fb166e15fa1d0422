// A message with actions → the status line under the header.
import { rescueFocus } from './focus.js';
import { say } from './messages.js';

/**
 * @param {string} label
 * @param {() => void} act
 */
export function action(label, act) {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
  button.addEventListener('click', act);
  return button;
}

/**
 * Shows a message until the next one, or until the user closes it. Without parts, removes the last one.
 * @param {...(string | Node)} parts
 */
export function notify(...parts) {
  const status = document.getElementById('status');
  if (parts.length === 0) return status.replaceChildren();
  const words = document.createElement('p');
  words.append(...parts.flatMap((part) => [part, ' ']));
  const close = action('✕', () => {
    notify();
    rescueFocus();
  });
  close.setAttribute('aria-label', say('dismiss'));
  status.replaceChildren(words, close);
}

/** Replaces a message that is still shown, and keeps its actions. */
export function reword(message, other) {
  const words = document.querySelector('#status p')?.firstChild;
  if (words?.textContent === message) words.textContent = other;
}

/**
 * The same with an action that reverses what happened.
 * @param {(string | Node)[]} parts
 * @param {() => void} undo
 */
export function notifyUndo(parts, undo) {
  const act = () => {
    notify();
    undo();
  };
  notify(...parts, action(say('undo'), act));
}
