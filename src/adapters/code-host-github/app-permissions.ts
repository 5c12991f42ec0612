/** What one token, or the app, may do. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/** Lists and pickers: everything readable of one installation, nothing writable. */
export const BROWSE: Permissions = { metadata: 'read', contents: 'read', pull_requests: 'read' };
/** What clones: the contents of exactly the chosen repositories. */
export const CLONE: Permissions = { contents: 'read' };

/** What the product uses, as the manifest asks for it. */
export const PERMISSIONS: Permissions = {
  metadata: 'read',
  contents: 'write',
  pull_requests: 'write',
  checks: 'read',
  statuses: 'read',
};

/** In GitHub's own words, e.g. `contents: write`. */
export function missingPermissions(granted: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(PERMISSIONS)
    .filter(([name, level]) => granted[name] !== 'write' && granted[name] !== level)
    .map(([name, level]) => `${name}: ${level}`);
}

/** `BROWSE` and checks, where they were granted: a token with a permission that was not is refused as a whole. */
export function browsing(granted: Readonly<Record<string, string>>): Permissions {
  const optional = ['checks', 'statuses'].filter((permission) => granted[permission] !== undefined);
  return { ...BROWSE, ...Object.fromEntries(optional.map((permission) => [permission, 'read' as const])) };
}
