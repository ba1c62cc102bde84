/**
 * Jest runs native ES modules (Payload ships nothing else); see docs/decisions/0005-jest-in-esm-mode.md.
 * Four projects, from the fastest to the slowest: unit, integration, http, browser.
 */
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: 'node',
  // Lexical's "node" build picks its variant by a top-level await, and its cycle of those can lock up; "production" has none.
  testEnvironmentOptions: { customExportConditions: ['production', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/dist/'],
  ...more,
})

export default {
  // Integration tests start a whole Payload; nothing here measures time.
  testTimeout: 60_000,
  // Jest leaves one core to itself, which on a machine with two means one test file at a time.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/tests/support/make-run-directory.mjs',
  globalTeardown: '<rootDir>/tests/support/remove-run-directory.mjs',
  projects: [
    project('unit', ['{src,access,collections,seed,bench}/**/*.test.{ts,tsx}']),
    project('integration', ['tests/integration/**/*.test.ts']),
    project('http', ['tests/http/**/*.test.ts']),
    project('browser', ['tests/browser/**/*.test.ts']),
  ],
}
