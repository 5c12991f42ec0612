import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds wrong with the page as it stands, one line for each element; evaluated, so no content policy is touched. */
export function violationsOf(page: Page): Promise<readonly string[]> {
  return violationsOfRules(page, { type: 'tag', values: RULES });
}

/**
 * The same in the theme that the page shows, and then its contrasts in the other one, in which nothing but colours differs. The
 * page must follow the system's theme, and shows the first one again afterwards.
 */
export async function violationsInBothThemes(page: Page): Promise<readonly string[]> {
  const found = await violationsOf(page);
  const shown = await page.evaluate<'light' | 'dark'>(`document.documentElement.dataset.theme`);
  const other = shown === 'light' ? 'dark' : 'light';
  await showTheme(page, other);
  const contrasts = await violationsOfRules(page, { type: 'rule', values: ['color-contrast'] });
  await showTheme(page, shown);
  return [...found, ...contrasts.map((text) => `${other}: ${text}`)];
}

async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-theme=${theme}]`).waitFor({ state: 'attached' });
}

async function violationsOfRules(
  page: Page,
  runOnly: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] },
): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>(`typeof axe === 'object'`))) await page.evaluate(AXE);
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const violations = await page.evaluate<Violation[]>(`axe.run(document, ${options}).then((all) => all.violations)`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`,
    ),
  );
}

/** By how many CSS pixels the page can be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate<number>(`document.documentElement.scrollWidth - document.documentElement.clientWidth`);
}
