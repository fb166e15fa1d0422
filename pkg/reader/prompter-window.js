// The prompter → the windows of the origin that show its state and control it.

/** The channel on which the prompter says where it is and takes actions, in all windows of the origin. */
const CHANNEL = 'oration-prompter';

/**
 * Connects the prompter with the windows of the origin, which ask for its state and for what its keys do.
 * @param {import('./context.js').Context} context
 * @param {{ run: (action: string) => void, report: () => void }} prompter
 * @param {AbortSignal} signal aborted when the prompter is closed
 * @returns {BroadcastChannel | undefined}
 */
export function channelOf({ window }, prompter, signal) {
  if (!window.BroadcastChannel) return undefined;
  const channel = new window.BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data?.action === 'state') prompter.report();
    else if (typeof data?.action === 'string') prompter.run(data.action);
  };
  signal.addEventListener('abort', () => channel.close());
  return channel;
}

/**
 * Opens the second window at once, because a browser may open none later. What is in it is loaded then.
 * @param {import('./context.js').Context} context
 * @param {Record<string, string>} text
 * @throws if the browser opens none, or nothing can be loaded
 */
export async function openClock(context, text) {
  const popup = context.window.open('', CHANNEL, 'popup,width=720,height=540');
  try {
    (await import('./prompter-second.js')).fill(popup, CHANNEL, context, text);
    // Its scripts are those of this page, and end with it.
    context.window.addEventListener('pagehide', () => popup.close(), { once: true });
  } catch (cause) {
    popup?.close();
    throw cause;
  }
}
