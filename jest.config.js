// The flag NODE_OPTIONS=--experimental-vm-modules is set by the npm scripts: Nest 12 is ESM only.
const shared = {
  testEnvironment: 'node',
  roots: ['src', 'projections', 'web/src', 'test'].map((folder) => `<rootDir>/${folder}`),
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
};
const toSource = { '^(\\.{1,2}/.*)\\.js$': '$1' };
// Worker threads load built JavaScript, so what a spec under test/ imports from src or projections is the built file.
const toBuilt = { '^(?:\\.\\./)+((?:src|projections)/.*\\.js)$': '<rootDir>/dist/$1', ...toSource };

// Levels that start servers, command lines and browsers tell what those wrote last where a test fails.
const telling = { testEnvironment: '<rootDir>/test/support/telling-environment.mjs' };

const level = (name, moduleNameMapper, more = {}) => ({
  ...shared,
  displayName: name,
  testMatch: [`**/*.${name}.spec.ts`],
  moduleNameMapper,
  ...more,
});

export default {
  // Nothing that goes well takes so long, even on slow cores that are kept busy; a rule about speed measures itself.
  testTimeout: 300_000,
  reporters: ['default', '<rootDir>/scripts/contract-coverage.mjs'],
  testSequencer: '<rootDir>/scripts/longest-first.mjs',
  projects: [
    level('unit', toSource),
    level('prop', toSource),
    level('contract', toBuilt, telling),
    level('int', toBuilt, telling),
    level('e2e', toBuilt, { ...telling, globalSetup: '<rootDir>/scripts/browser-for-jest.mjs' }),
  ],
};
