/** Pieces are joined here, so that no scanner takes this file for a leak. */
const join = (...parts: readonly string[]) => parts.join('');

/** What a hostile agent says, by name. */
export const TEXTS: Readonly<Record<string, string>> = {
  ansi: 'harmless\u001b[2J\u001b[31m red \u001b]8;;https://evil.invalid\u0007link\u001b]8;;\u0007\u0007\b\b',
  html: '<script>alert(1)</script><img src=x onerror=alert(2)>[x](javascript:alert(3))![p](https://evil.invalid/p.png)',
  bidi: 'access \u202e\u2066// admin\u2069\u2066 only \u200b\u200d\ufeff',
  secret: [
    join('sk-ant-', 'api03-', 'A'.repeat(93), 'AA'),
    join('ghp_', 'a1B2'.repeat(9)),
    join('github_pat_', '11ABCDEFG0', '_', 'b'.repeat(59)),
    join('AKIA', 'ABCDEFGHIJKLMNOP'),
    join('-----BEGIN ', 'PRIVATE KEY-----'),
  ].join('\n'),
  surrogates: '\ud800 lone \udfff 💡',
  markdown: `${'> '.repeat(5000)}deep\n${'['.repeat(5000)}`,
};
