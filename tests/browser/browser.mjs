// The browser named by BROWSER → one interface to drive it: Playwright for Chromium, WebDriver for the others.
import { launch as launchChromium } from './chromium.mjs';
import { launch as launchWebDriver } from './webdriver.mjs';

export const engine = process.env.BROWSER ?? 'chromium';

/** Starts the browser. */
export const launch = (options) => (engine === 'chromium' ? launchChromium(options) : launchWebDriver(engine));

/** Options of a test that needs a feature only the Chromium driver has. */
export const chromiumOnly = (what) => (engine === 'chromium' ? {} : { skip: `only Chromium's driver has ${what}` });
