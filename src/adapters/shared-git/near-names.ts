const LOOKED_AT = 1_000;
const COMPARED = 60;

/** The few names most like the wanted one, nearest first: by letters that differ, or one holding the other. */
export function nearNames(wanted: string, names: Iterable<string>): readonly string[] {
  const target = wanted.toLowerCase().slice(0, COMPARED);
  return [...names]
    .slice(0, LOOKED_AT)
    .map((name) => ({ name, distance: distanceOf(target, name.toLowerCase().slice(0, COMPARED)) }))
    .filter(({ distance }) => distance <= Math.max(2, target.length / 3))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

function distanceOf(a: string, b: string): number {
  if (a !== '' && b !== '' && (a.includes(b) || b.includes(a))) return 1;
  return editDistance(a, b);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
