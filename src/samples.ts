import type { Samples } from './application/first-start.js';

/** What the first start offers to try. */
export function samples(_dataDir: string): Samples {
  return { makeRepositories: () => Promise.resolve([]), ticket: { title: 'Sample', body: '' } };
}
