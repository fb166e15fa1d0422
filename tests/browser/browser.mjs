// The browser that BROWSER names → one interface to drive it: Chromium's driver is Playwright, the others' WebDriver.
import { launch as launchChromium } from './chromium.mjs';
import { launch as launchWebDriver } from './webdriver.mjs';

export const engine = process.env.BROWSER ?? 'chromium';

/** Starts the browser. */
export const launch = (options) => (engine === 'chromium' ? launchChromium(options) : launchWebDriver(engine));

/** Options of a test that needs something only Chromium's driver can do. */
export const chromiumOnly = (what) => (engine === 'chromium' ? {} : { skip: `only Chromium's driver has ${what}` });
