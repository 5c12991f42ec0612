import { resolve } from 'node:path';
import { ConfigError, parseCliConfig, parseConfig, urlOf } from './config.schema.js';

const messageOf = (environment: Record<string, string>): string => {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

describe('Settings', () => {
  it('are complete without any', () => {
    const config = parseConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, dataDir: resolve('data'), publicUrl: null });
    expect(config.models.map(({ label, isDefault }) => [label, isDefault])).toEqual([
      ['Sonnet 4.6', true],
      ['Opus 4.8', false],
    ]);
  });
  it('leave what other programs set alone', () => {
    expect(messageOf({ PATH: '/bin', LANG: 'C' })).toBe('');
  });
  it.each([
    [{ PORT: '70000' }, 'PORT must be a number from 0 to 65535.'],
    [{ PORT: '' }, 'PORT must be a number from 0 to 65535.'],
    [{ CODE_RUNS_URL: 'runs.example' }, 'CODE_RUNS_URL must be an http:// or https:// address.'],
    [{ CODE_RUNS_URL: 'ftp://runs.example' }, 'CODE_RUNS_URL must be an http:// or https:// address.'],
    [{ MODELS: '[{"id":"a","label":"A"}]' }, 'MODELS needs exactly one with "isDefault": true.'],
    [{ GITHUB_APP_ID: '4711' }, 'A GitHub App needs both GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY.'],
    [{ GITHUB_APP_ID: 'my app' }, "GITHUB_APP_ID must be the number on the app's page."],
    [{ GITHUB_APP_WEBHOOK_SECRET: 'short' }, 'GITHUB_APP_WEBHOOK_SECRET needs at least 16 characters.'],
    [{ CODE_RUNS_TOKN: 'x' }, 'CODE_RUNS_TOKN is not a setting.'],
  ])('%j are refused', (environment, expected) => {
    expect(messageOf(environment)).toContain(expected);
  });
  it('name every mistake at once', () => {
    expect(messageOf({ PORT: 'x', CODE_RUNS_X: '1' }).split('\n')).toHaveLength(2);
  });
  it('lead the command line to the server that they start', () => {
    expect(parseCliConfig({ PORT: '4000' }).url).toBe('http://127.0.0.1:4000');
    expect(parseCliConfig({ HOST: '0.0.0.0' }).url).toBe('http://127.0.0.1:3000');
    expect(parseCliConfig({ CODE_RUNS_URL: 'https://runs.example/' })).toMatchObject({
      url: 'https://runs.example',
      ownUrl: 'http://127.0.0.1:3000',
    });
    expect(urlOf('::1', 80)).toBe('http://[::1]:80');
  });
});
