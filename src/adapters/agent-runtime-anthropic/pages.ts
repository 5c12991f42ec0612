/** As much of a page of the SDK's as is needed here. */
interface Page<Item> {
  getPaginatedItems(): Item[];
  hasNextPage(): boolean;
  nextPageRequestOptions(): object | null;
  getNextPage(): Promise<this>;
}

/**
 * Every item of a list once. The SDK follows cursors forever; here a list ends when a cursor comes again or a page brings nothing new.
 */
export async function* itemsOf<Item, Of extends Page<Item>>(
  first: PromiseLike<Of & Page<Item>>,
): AsyncGenerator<Item, void> {
  const [items, cursors] = [new Set<string>(), new Set<string>()];
  for (let page = await first; ; page = await page.getNextPage()) {
    const known = items.size;
    for (const item of page.getPaginatedItems()) {
      const key = keyOf(item);
      if (items.has(key)) continue;
      items.add(key);
      yield item;
    }
    if (items.size === known || !page.hasNextPage()) return;
    const cursor = JSON.stringify(page.nextPageRequestOptions());
    if (cursors.has(cursor)) return;
    cursors.add(cursor);
  }
}

function keyOf(item: unknown): string {
  const { id } = item as { readonly id?: unknown };
  return typeof id === 'string' && id !== '' ? id : JSON.stringify(item);
}
