const HOME = '/code-runs';

/** Where to go after signing in: a path of this site, never another site and never back to the sign-in. */
export function safeNext(next: string | undefined): string {
  if (!next || !/^\/(?![/\\])/.test(next) || next.startsWith('/sign-in')) return HOME;
  return next;
}
