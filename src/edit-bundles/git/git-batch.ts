/** Reads what `git cat-file --batch` printed: content by object id. The contents are views of `output`. */
export function parseBatch(output: Buffer): ReadonlyMap<string, Buffer> {
  const objects = new Map<string, Buffer>();
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf(0x0a, at);
    const [id = '', , size] = output.subarray(at, lineEnd).toString('latin1').split(' ');
    const start = lineEnd + 1;
    const end = start + Number(size);
    if (!Number.isInteger(end)) throw new Error(`git has no object ${id}`);
    objects.set(id, output.subarray(start, end));
    at = end + 1;
  }
  return objects;
}

/**
 * Reads what `git cat-file --filters --batch=<mark>` printed, in the order of what was asked. Git tells no size of what it converted, so
 * the mark has to be one that no content can hold.
 */
export function parseConverted(output: Buffer, mark: string): readonly Buffer[] {
  const line = Buffer.from(`${mark}\n`);
  const contents: Buffer[] = [];
  for (let at = output.indexOf(line); at >= 0;) {
    const start = at + line.length;
    at = output.indexOf(line, start);
    contents.push(output.subarray(start, (at < 0 ? output.length : at) - 1));
  }
  return contents;
}
