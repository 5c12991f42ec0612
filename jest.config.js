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

const level = (name, moduleNameMapper, more = {}) => ({
  ...shared,
  displayName: name,
  testMatch: [`**/*.${name}.spec.ts`],
  moduleNameMapper,
  ...more,
});

export default {
  // Two busy cores start git and browsers slowly; a rule about speed measures itself.
  testTimeout: 60_000,
  projects: [
    level('unit', toSource),
    level('prop', toSource),
    level('contract', toBuilt),
    level('int', toBuilt),
    level('e2e', toBuilt, { globalSetup: '<rootDir>/scripts/browser-for-jest.mjs' }),
  ],
};
