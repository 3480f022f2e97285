/** Sources run as they are written (ESM, TypeScript through swc); only workers and the command are run from dist. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  setupFilesAfterEnv: ['<rootDir>/test/fixed-seeds.js'],
  // By the clock, beside other tests and other work: it finds what hangs. How long something may take, its test says.
  testTimeout: 120000,
  // Jest leaves one core idle by default; where there are two that is half of them. What measures runs alone.
  maxWorkers: '100%',
  runner: '<rootDir>/test/two-phases.js',
  reporters: ['default', '<rootDir>/test/closing-line.js'],
};
