import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WEB = join(import.meta.dirname, '../../web/src');
const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
const sources = files.map((file) => [file, readFileSync(join(WEB, file), 'utf8')] as const);

/** The opening tags of these elements, up to the end of their attributes that hold no `>` in a string. */
const tagsIn = (source: string, names: string): readonly string[] =>
  [...source.matchAll(new RegExp(`<(?:${names})\\b(?:=>|[^>])*>`, 'g'))].map(([tag]) => tag);

describe('What people write and read', () => {
  it('is written in fields that take the direction of their text', () => {
    const fields = sources.flatMap(([file, source]) =>
      tagsIn(source, 'input|textarea|Command\\.Input').map((tag) => ({ file, tag })),
    );
    const written = fields.filter(({ tag }) => !/type="(hidden|checkbox|radio)"/.test(tag));
    expect(written.length).toBeGreaterThanOrEqual(7);
    expect(written.filter(({ tag }) => !tag.includes('dir="auto"'))).toEqual([]);
  });

  it('is never cut by a field without a word', () => {
    expect(sources.filter(([, source]) => source.includes('maxLength=')).map(([file]) => file)).toEqual([]);
  });
});
