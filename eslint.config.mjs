import js from '@eslint/js'
import tseslint from 'typescript-eslint'

/** Modules that are pure may import each other and small libraries; nothing of Payload, React, Next or the database. */
const PURE = ['src/review/**', 'src/citations/**', 'src/page-text/**', 'src/rich-text/**', 'src/questions/**']
const FRAMEWORKS = {
  group: [
    'payload',
    '@payloadcms/*',
    'next',
    'next/*',
    'react',
    'react-dom',
    'express',
    'pino',
    '**/commands/**',
    '**/server/**',
    '**/admin/**',
    '**/api/**',
    '**/literature/**',
    '**/database/**',
    '**/env.ts',
    '**/payload-types.ts',
    '**/collections/**',
    '**/access/**',
  ],
  message: 'This folder is pure: it imports no framework and nothing that does.',
}

/** Payload's Local API skips access control unless told not to, and leaves the request behind unless given it. */
const LOCAL_API =
  '/^(find|findByID|findDistinct|create|update|delete|count|findVersions|findVersionByID|restoreVersion|duplicate|findGlobal|updateGlobal|countVersions)$/'
const calls = (where) => `CallExpression[callee.property.name=${LOCAL_API}][callee.object${where}]`
const PAYLOAD_OBJECTS = [calls('.name="payload"'), calls('.property.name="payload"')]
const localApi = PAYLOAD_OBJECTS.flatMap((call) => [
  {
    selector: `${call} > ObjectExpression:not(:has(> Property[key.name="overrideAccess"]))`,
    message: 'State overrideAccess: Payload’s default is to skip access control.',
  },
  {
    selector: `${call} > ObjectExpression:not(:has(> Property[key.name="req"]))`,
    message: 'Pass req, so that hooks and nested calls know who is asking.',
  },
])
const databaseCalls = {
  selector:
    'MemberExpression[property.name="db"][object.property.name="payload"], MemberExpression[property.name="db"][object.name="payload"]',
  message:
    'payload.db skips hooks, validation and access: only src/commands/store.ts and the few files named in eslint.config.mjs use it.',
}
const protectedWrites = PAYLOAD_OBJECTS.map((call) => ({
  selector: `${call.replace(LOCAL_API, '/^(create|update|delete)$/')} > ObjectExpression > Property[key.name="collection"] > Literal[value=/^(review-states|review-decisions|publications|events)$/]`,
  message: 'Only src/commands writes the four protected collections.',
}))

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'dist',
      '.next',
      '.data',
      'coverage',
      'next-env.d.ts',
      'src/payload-types.ts',
      'src/client/api-types.ts',
      'src/database/migrations',
      'src/app/(payload)/admin/importMap.js',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...localApi, databaseCalls, ...protectedWrites],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/env.ts reads the environment.' },
      ],
    },
  },
  { files: PURE, rules: { 'no-restricted-imports': ['error', { patterns: [FRAMEWORKS] }] } },
  // It must be worth believing to whoever does not believe the server: it shares no code with what publishes.
  {
    files: ['src/verify/**', 'src/client/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['../**'], message: 'This folder can be copied out: it imports nothing of the project.' },
          ],
        },
      ],
    },
  },
  // Control characters are what that file looks for.
  { files: ['src/page-text/lines.ts'], rules: { 'no-control-regex': 'off' } },
  // Past Payload's operations on purpose: the atomic writes, the password hash, and reads that would otherwise call themselves.
  {
    files: [
      'src/commands/store.ts',
      'src/accounts/own-account.ts',
      'src/publication/links.ts',
      'src/publication-changes/**',
      'src/database/**',
      'src/cli/create-migration.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...localApi, ...protectedWrites] },
  },
  {
    files: [
      'src/env.ts',
      'tests/**',
      'bench/**',
      'examples/**',
      '**/*.test.ts',
      '.ci/**',
      '*.config.mjs',
      'src/cli/*.mjs',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['src/cli/**', 'src/verify/main.ts', 'src/server/main.ts', 'src/env.ts', 'bench/**', '.ci/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**', 'bench/support/**', '**/*.test.ts'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        Buffer: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
)
