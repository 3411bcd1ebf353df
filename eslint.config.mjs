import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const theEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in lib/platform/environment.ts, validated, and nowhere else.',
}
const theGlobal = {
  selector: "Identifier[name='globalThis']",
  message: 'What the whole process shares is made by processWide() in lib/platform/process-wide.ts.',
}
const styleAttribute = {
  selector: "JSXAttribute[name.name='style']",
  message: "Public pages are served with style-src 'self': write a class.",
}
const script = {
  selector: "JSXOpeningElement[name.name='Script'], JSXOpeningElement[name.name='Suspense']",
  message: 'Readers are sent no script: what waits for one would never be seen.',
}
const framework = {
  group: ['next', 'next/*', 'react', 'react/*', 'react-dom', 'react-dom/*', 'server-only'],
  message: 'db/ and lib/domain are loaded by tests and commands outside the framework.',
}

export default tseslint.config(
  { ignores: ['.next/', '.next-*/', 'data/', 'docs/', 'node_modules/', 'test-results/', 'next-env.d.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', theEnvironment, theGlobal, styleAttribute, script],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // What was thrown may be anything, and is printed all the same.
      '@typescript-eslint/no-base-to-string': 'off',
      // A function that answers with a promise says so, whatever it waits for today.
      '@typescript-eslint/require-await': 'off',
      // Ours are objects of closures; none of them asks what `this` is.
      '@typescript-eslint/unbound-method': 'off',
      // Next and Playwright take promises where a callback's answer goes unread.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'prefer-const': 'error',
      // Null and undefined are one question: is there anything?
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['db/**/*.ts', 'lib/domain/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [framework] }] },
  },
  {
    // The rules of a council's record have no clock, no chance and no machine under them.
    files: ['lib/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'process', 'setTimeout', 'setInterval', 'crypto'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The moment is passed in.' },
        { object: 'Math', property: 'random', message: 'Chance is passed in.' },
      ],
    },
  },
  {
    files: ['lib/platform/environment.ts', 'lib/platform/process-wide.ts', 'playwright.config.ts'],
    rules: { 'no-restricted-syntax': ['error', styleAttribute] },
  },
  {
    files: ['e2e/**/*.ts', '**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': 'off',
      // A test that is wrong about what is there should fail by throwing.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: { 'no-undef': 'off', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }], 'prefer-const': 'error' },
  },
)
