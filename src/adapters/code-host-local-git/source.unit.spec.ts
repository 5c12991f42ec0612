import type { PortError } from '../../ports/port-error.js';
import { parseSource } from './source.js';

const SECRET = 'hunter2hunter2';

describe('a source is accepted:', () => {
  test.each([
    ['/srv/git/acme-web', 'disk', '/srv/git/acme-web', 'acme-web'],
    ['/srv/git/acme-web/', 'disk', '/srv/git/acme-web', 'acme-web'],
    ['  /srv/git/acme-web\n', 'disk', '/srv/git/acme-web', 'acme-web'],
    ['/srv/git/acme-web.git', 'disk', '/srv/git/acme-web.git', 'acme-web'],
    ['/srv/git/acme-web/.git', 'disk', '/srv/git/acme-web', 'acme-web'],
    ['/srv/./git//x/../acme', 'disk', '/srv/git/acme', 'acme'],
    ['/srv/a folder/ü', 'disk', '/srv/a folder/ü', 'repository'],
    ['/srv/git::odd/acme', 'disk', '/srv/git::odd/acme', 'acme'],
    ['file:///srv/git/acme%20web', 'disk', '/srv/git/acme web', 'acme-web'],
    ['https://example.com/acme/web.git', 'url', 'https://example.com/acme/web.git', 'web'],
    ['HTTPS://Example.com/acme/web/', 'url', 'https://example.com/acme/web', 'web'],
    ['http://127.0.0.1:8080/web', 'url', 'http://127.0.0.1:8080/web', 'web'],
    ['http://[::1]:8080/web', 'url', 'http://[::1]:8080/web', 'web'],
    ['git://example.com/web', 'url', 'git://example.com/web', 'web'],
    ['ssh://git@example.com:2222/acme/web', 'url', 'ssh://git@example.com:2222/acme/web', 'web'],
    ['git@example.com:acme/web.git', 'url', 'ssh://git@example.com/acme/web.git', 'web'],
  ])('%s', (text, kind, location, name) => {
    expect(parseSource(text)).toEqual({ kind, location, name });
  });
});

describe('a source is refused:', () => {
  test.each([
    ...['', ' ', '.', 'acme', 'acme/web', './acme', '../acme', '~/acme', '~', 'C:\\acme', 'x'.repeat(3_000)],
    ...['-u/tmp/x', '--upload-pack=touch /tmp/x', '-', '/tmp/a\u0000b', '/tmp/a\nb', 'https://example.com/a\rb'],
    ...['ext::sh -c touch% /tmp/x', 'EXT::sh', ' ext::sh -c true', 'fd::17', 'testgit::/x', 'remote-ext::x', 'a::b'],
    ...[
      'ftp://example.com/x',
      'ftps://example.com/x',
      'javascript://x/%0aalert(1)',
      'data://x/y',
      'ext://x/y',
      'rsync://example.com/x',
    ],
    ...[
      'ssh://-oProxyCommand=touch/x',
      'ssh://git@-oProxyCommand=x/y',
      'ssh://-x@example.com/y',
      '-oProxyCommand=x@example.com:y',
      'git@-oProxy:x',
    ],
    ...[
      'https://',
      'https:///x',
      'https://example.com',
      'https://example.com/',
      'http://[::1',
      'https://exa mple.com/x',
      'https://example.com:99999/x',
    ],
    ...['file://server/share', 'file:///a%2fb', 'git@example.com::acme'],
    ...[`https://user:${SECRET}@example.com/x`, `https://${SECRET}@example.com/x`, `http://x:${SECRET}@[::1]/x`],
    ...[
      `ssh://git:${SECRET}@example.com/x`,
      `https://example.com/x?token=${SECRET}`,
      `https://example.com/x#${SECRET}`,
      `git://${SECRET}@example.com/x`,
    ],
  ])('%j', (text) => {
    let caught: PortError | undefined;
    try {
      parseSource(text);
    } catch (error) {
      caught = error as PortError;
    }
    expect(caught).toMatchObject({ name: 'PortError', code: 'HOST.REFUSED_SOURCE', retryable: false });
    expect(`${caught?.message} ${String(caught?.cause)}`).not.toContain(SECRET);
  });
});
