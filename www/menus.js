// A button and a panel → a disclosure: Escape, a click elsewhere and leaving with Tab close it.

/**
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} panel
 * @param {() => void} [opening] called before the panel is shown
 * @returns {{ close(refocus?: boolean): void }}
 */
export function disclose(button, panel, opening = () => {}) {
  const isOpen = () => !panel.hidden;
  const set = (open) => {
    if (open) opening();
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  const close = (refocus = false) => {
    if (!isOpen()) return;
    set(false);
    if (refocus) button.focus();
  };
  const inside = (node) => button.contains(node) || panel.contains(node);
  set(false);
  button.addEventListener('click', () => set(!isOpen()));
  for (const part of [button, panel]) {
    part.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !isOpen()) return;
      event.stopPropagation();
      close(true);
    });
    part.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && !inside(relatedTarget) && close());
  }
  addEventListener('pointerdown', ({ target }) => inside(target) || close());
  return { close };
}
