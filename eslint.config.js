import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** `natural`'s main entry loads database drivers, reads the user's `.env` and prints to standard output. */
const noNaturalMain = {
  name: 'natural',
  message:
    'Import the file itself, such as natural/lib/natural/stemmers/index.js: the main entry prints and reads .env.',
};

/** The engine also runs in a browser: only `read/` and the doors may touch the platform. */
const noNode = {
  group: ['node:*', 'fs', 'path', 'os', 'child_process', 'worker_threads', 'crypto', 'url', 'zlib'],
  message: 'Only src/read and what stands above index.ts (scan, check, stage, archive, cli) may use node:*.',
};

/** Text of a report never reaches a page unescaped: preact escapes by construction, these ways round it do not. */
const noRawHtml = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text of a report must never reach a page unescaped: let preact or textContent write it.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message:
      'Text of a report must never reach a page unescaped; a style or script of our own needs a disable comment with a reason.',
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]',
    message: 'Text of a report must never reach a page unescaped.',
  },
];

/** The page's policy forbids handlers inside markup and strings as programs; what breaks it is seen here, not by a reader. */
const noInlineCode = [
  {
    selector:
      'JSXAttribute[name.name=/^(on[A-Za-z]+|srcdoc|style)$/], MemberExpression[property.name=/^(srcdoc|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'The page allows one style and one script, by their hashes: no code and no style inside its markup.',
  },
  {
    selector:
      'AssignmentExpression > MemberExpression.left[property.name=/^on[a-z]+$/], CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(on|style|srcdoc)/i]',
    message: 'A handler is added with addEventListener, a look with a class.',
  },
  {
    selector:
      'MemberExpression[property.name="eval"], CallExpression[callee.name=/^set(Timeout|Interval)$/][arguments.0.type=/^(Literal|TemplateLiteral)$/]',
    message: 'A string is no program.',
  },
];

const platformFolders = ['read', 'scan', 'check', 'stage', 'archive', 'cli'].map((folder) => `src/${folder}/**`);

export default tseslint.config(
  { ignores: ['dist/**', 'demo/**', 'coverage/**', 'bench/.work/**', 'node_modules/**', 'seeds/**', 'fixtures/**'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in messages are the rule here, not an oversight.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Code points are what a spread string is meant to give here; graphemes are never wanted.
      '@typescript-eslint/no-misused-spread': 'off',
      // A record over a union is indexed by a narrowed string all the time; tsc already checks what is read.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    rules: {
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-new-func': 'error',
      'no-control-regex': 'off',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipComments: true, skipRegExps: true, skipTemplates: true },
      ],
      'no-misleading-character-class': 'off',
      'max-params': ['error', 3],
      'no-restricted-syntax': ['error', ...noRawHtml],
      'no-restricted-imports': ['error', { paths: [noNaturalMain] }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: platformFolders,
    rules: {
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: [noNaturalMain], patterns: [noNode] }],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'The engine also runs in a browser.' },
        { name: 'Buffer', message: 'The engine also runs in a browser.' },
      ],
    },
  },
  {
    files: ['src/report/**/*.ts', 'src/report/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...noRawHtml, ...noInlineCode], 'no-script-url': 'error' },
  },
  {
    // The one place that may end the process.
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/cli/main.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'exit', message: 'Only src/cli/main.ts may exit.' },
      ],
    },
  },
  {
    files: ['test/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-params': 'off',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
