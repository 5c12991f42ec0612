import { parseConnectionString } from './connection-string.js';
import { refuseDebugOutput } from './debug-output.js';
import { refuseOldServer } from './server-version.js';

const problemOf = (text: string): string => {
  try {
    parseConnectionString(text);
  } catch (error) {
    expect(error).toMatchObject({ name: 'PortError', code: 'LOG.INVALID', retryable: false });
    return (error as Error).message;
  }
  return 'none';
};

describe('a connection string', () => {
  it.each(['esdb', 'kurrentdb', 'ESDB'])('may begin with %s://', (scheme) => {
    expect(parseConnectionString(`${scheme}://admin:changeit@host:1234`)).toMatchObject({
      hosts: [{ address: 'host', port: 1234 }],
      discover: false,
      credentials: { username: 'admin', password: 'changeit' },
      settings: { tls: true },
    });
    expect(parseConnectionString(`${scheme}+discover://a:b@cluster.example`)).toMatchObject({
      hosts: [{ address: 'cluster.example', port: 2113 }],
      discover: true,
    });
  });

  it('may name the nodes of a cluster', () => {
    expect(parseConnectionString('esdb://a:b@one:1,two:2,three/').hosts).toEqual([
      { address: 'one', port: 1 },
      { address: 'two', port: 2 },
      { address: 'three', port: 2113 },
    ]);
  });

  it('takes its settings in any case, percent-encoded', () => {
    expect(
      parseConnectionString('esdb://a:b@h?TLSCAFile=%2Fetc%2Fca%40home.crt&defaultDeadline=2500&tlsVerifyCert=true')
        .settings,
    ).toMatchObject({ tls: true, tlsCAFile: '/etc/ca@home.crt', defaultDeadline: 2_500, keepAliveInterval: 10_000 });
  });

  it('gives a percent-encoded password whole', () => {
    expect(parseConnectionString('esdb://a:p%3Aq%40r%25%2F%3F@h').credentials).toEqual({
      username: 'a',
      password: 'p:q@r%/?',
    });
  });

  it('needs no credentials without TLS, and both parts of them with it', () => {
    expect(parseConnectionString('esdb://localhost:2113?tls=false').credentials).toBeUndefined();
    expect(problemOf('esdb://localhost:2113')).toMatch('no user name and password');
    expect(problemOf('esdb://admin@localhost')).toMatch('both a user name and a password');
    expect(problemOf('esdb://admin:@localhost')).toMatch('both a user name and a password');
  });

  it.each([
    ['an unencoded colon in the password', 'esdb://admin:hun:ter2@host', 'not percent-encoded'],
    ['an unencoded @ in the password', 'esdb://admin:hun@ter2@host', 'not percent-encoded'],
    ['an unencoded slash in the password', 'esdb://admin:hun/ter2@host', 'not percent-encoded'],
    ['an unencoded ? in the password', 'esdb://admin:hun?ter2@host', 'not percent-encoded'],
    ['a stray percent sign', 'esdb://admin:hun%ter2@host', 'percent-encoded character'],
    ['an IPv6 address', 'esdb://admin:hunter2@[::1]:2113', 'IPv6'],
    ['a bare IPv6 address', 'esdb://admin:hunter2@::1', 'IPv6'],
    ['another scheme', 'https://admin:hunter2@host', 'must begin with esdb://'],
    ['no host', 'esdb://admin:hunter2@', 'no valid host'],
    ['a port that is none', 'esdb://admin:hunter2@host:99999', 'port'],
    [
      'an unknown setting',
      'esdb://admin:hunter2@host?tlsCaFiel=x',
      'unknown setting (tlsCaFiel); known are tls, tlsCAFile',
    ],
    ['a setting that is not of its kind', 'esdb://admin:hunter2@host?tls=maybe', 'tls that must be true or false'],
    [
      'a keep-alive that floods',
      'esdb://admin:hunter2@host?keepAliveInterval=10',
      'keepAliveInterval that must be at least',
    ],
    ['certificates unchecked', 'esdb://admin:hunter2@host?tlsVerifyCert=false', 'cannot be switched off'],
    ['failures that are not thrown', 'esdb://admin:hunter2@host?throwOnAppendFailure=false', 'cannot be switched off'],
    ['a node that may lag', 'esdb://admin:hunter2@host?nodePreference=follower', 'nodePreference that must be leader'],
  ])('with %s is refused in words that hold no secret', (_, text, problem) => {
    const message = problemOf(text);
    expect(message).toMatch(problem);
    expect(message).not.toMatch(/hun|ter2/);
  });
});

describe('the DEBUG setting', () => {
  it.each(['esdb:*', '*', 'express:*, esdb:connection', 'e*', 'esdb*'])(
    '%s is refused: it would print the password',
    (debug) => {
      expect(() => refuseDebugOutput(debug)).toThrow('DEBUG');
    },
  );

  it.each(['', 'express:*', 'socket.io:client*, engine', '-esdb:*'])('%s is taken', (debug) => {
    expect(() => refuseDebugOutput(debug)).not.toThrow();
  });
});

describe('the version of the server', () => {
  it.each(['24.6.0.0', '24.10.6', '25.1', 'unknown'])('%s will do', (version) => {
    expect(() => refuseOldServer(version)).not.toThrow();
  });

  it.each(['21.10.9', '23.10.0', '24.2.0', '5.0.11'])(
    '%s is refused: the adapter was never seen working with it',
    (version) => {
      expect(() => refuseOldServer(version)).toThrow('24.6 or newer');
    },
  );
});
