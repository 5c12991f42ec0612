import { inlineText, requestsOf } from './edits-tree-by-api.js';

const LIMIT = 4_000_000;
const written = (path: string, content: string) => ({ path, mode: '100644', type: 'blob' as const, content });
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

describe('requests that make a tree', () => {
  it.each([
    ['letters', 'a'],
    ['Chinese, three bytes each', '\u6f22'],
    ['control characters, six bytes each in JSON', '\u0001'],
    ['quotes, two bytes each in JSON', '"'],
  ])('stay below their size on the wire, with %s', (_name, letter) => {
    const texts = Array.from({ length: 30 }, (_, n) => inlineText(Buffer.from(letter.repeat(300_000 - n))));
    const entries = texts.flatMap((text, n) => (text === undefined ? [] : [written(`file-${n}`, text)]));
    const requests = requestsOf(entries);
    expect(requests.flat()).toEqual(entries);
    for (const request of requests) expect(bytesOf(request)).toBeLessThanOrEqual(LIMIT + 1_000);
  });
  it('hold no text that JSON makes larger than a blob of its own may be', () => {
    expect(inlineText(Buffer.from('\u0001'.repeat(200_000)))).toBeUndefined();
    expect(inlineText(Buffer.from('\u0001'.repeat(1_000)))).toHaveLength(1_000);
  });
});
