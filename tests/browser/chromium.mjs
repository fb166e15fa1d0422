// Starts the system's Chromium for a test.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

// The headless shell starts in half the time, because it has no windows to draw.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** The browser named by `CHROME`, or the first Chromium on PATH. */
function executable() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  return process.env.CHROME ?? found;
}

/** @param {{ args?: string[] }} [options] @returns {Promise<import('playwright-core').Browser>} */
export function launch({ args = [] } = {}) {
  const executablePath = executable();
  const place = executablePath ? { executablePath } : { channel: 'chrome' };
  return chromium.launch({ ...place, args: ['--no-sandbox', '--disable-gpu', ...args] });
}
