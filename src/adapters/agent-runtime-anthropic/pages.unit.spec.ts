import { itemsOf } from './pages.js';

interface Item {
  readonly id: string;
}

/** A list whose page n is what `pages` says, with the cursor of the page that follows; null ends it. */
class Page {
  constructor(
    private readonly pages: (cursor: number) => { readonly ids: readonly string[]; readonly next: number | null },
    private readonly cursor: number,
    private readonly asked: { count: number },
  ) {
    asked.count += 1;
    if (asked.count > 20) throw new Error('It was asked forever.');
  }

  getPaginatedItems(): Item[] {
    return this.pages(this.cursor).ids.map((id) => ({ id }));
  }

  hasNextPage(): boolean {
    return this.pages(this.cursor).next !== null;
  }

  nextPageRequestOptions(): object {
    return { query: { page: this.pages(this.cursor).next } };
  }

  getNextPage(): Promise<this> {
    const next = new Page(this.pages, this.pages(this.cursor).next ?? 0, this.asked);
    return Promise.resolve(next as this);
  }
}

async function read(pages: ConstructorParameters<typeof Page>[0]) {
  const asked = { count: 0 };
  const ids: string[] = [];
  for await (const { id } of itemsOf(Promise.resolve(new Page(pages, 0, asked)))) ids.push(id);
  return { ids, asked: asked.count };
}

describe('a list', () => {
  it('is read page by page to its end', async () => {
    const pages = (n: number) => ({ ids: [`a${n}`, `b${n}`], next: n < 2 ? n + 1 : null });
    expect(await read(pages)).toEqual({ ids: ['a0', 'b0', 'a1', 'b1', 'a2', 'b2'], asked: 3 });
  });

  it('whose cursor comes again ends', async () => {
    expect(await read((n) => ({ ids: [`a${n}`], next: n === 0 ? 1 : 1 }))).toEqual({ ids: ['a0', 'a1'], asked: 2 });
  });

  it('whose page brings nothing new ends, and gives each item once', async () => {
    expect(await read((n) => ({ ids: ['a', 'b'], next: n + 1 }))).toEqual({ ids: ['a', 'b'], asked: 2 });
  });

  it('that grows at its beginning meanwhile gives each item once', async () => {
    const pages = (n: number) => ({ ids: n === 0 ? ['b', 'a'] : ['a', '0'], next: n === 0 ? 1 : null });
    expect(await read(pages)).toEqual({ ids: ['b', 'a', '0'], asked: 2 });
  });
});
