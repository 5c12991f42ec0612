import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { Person } from './person.js';

/** Nothing that a test waits for takes longer, even on two busy cores. */
const PATIENCE_MS = 40_000;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// A refused style or script is a defect of ours even where the page still looks right.
const REPORT_VIOLATIONS = `addEventListener('securitypolicyviolation', (event) =>
  console.error('CSP refused ' + event.violatedDirective + ' ' + event.blockedURI));`;

// What a window went through can be compared with others; see `window.codeRuns`.
const INSPECTED = 'window.codeRunsInspected = true;';

/** The look of a window; by default a light one of 1440 by 900 CSS pixels without motion. */
export type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'deviceScaleFactor' | 'hasTouch'>;

/** A real browser. Everyone it opens a window for has cookies and storage of their own. */
export class TestBrowser {
  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<TestBrowser> {
    const executablePath = process.env['CHROMIUM_PATH'];
    if (executablePath === undefined) throw new Error('CHROMIUM_PATH names no browser.');
    return new TestBrowser(await chromium.launch({ executablePath, args: FLAGS }));
  }

  /** A window at the server's address, not yet on any page. */
  async person(url: string, look: Look = {}): Promise<Person> {
    const context = await this.browser.newContext({
      baseURL: url,
      viewport: { width: 1440, height: 900 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
      ...look,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript(REPORT_VIOLATIONS);
    await context.addInitScript(INSPECTED);
    return new Person(await context.newPage());
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
