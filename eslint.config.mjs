// What the compiler does not see. Formatting is Prettier's business, the direction of imports dependency-cruiser's.
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const FORMAT_MESSAGE =
  'Only lib/format formats for the reader: there the locale and the time zone are pinned.';
const DATE_MESSAGE =
  'Components get dates as text, with the precision of the source, and show them with lib/format.';

const ASSERTION_THROUGH_UNKNOWN = {
  selector: "TSAsExpression > TSAsExpression[typeAnnotation.type='TSUnknownKeyword']",
  message: 'Check the value instead of asserting its type through unknown.',
};

/** Ways to a text that depends on the locale of the reader or the server. */
const LOCALE_DEPENDENT = [
  { selector: 'CallExpression[callee.property.name=/^toLocale[A-Z]/]', message: FORMAT_MESSAGE },
  {
    selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
    message: 'Name the locale, or compare with < and >: without one the order depends on the machine.',
  },
];

/** A Date adds a day and a zone that no source gave, and its text differs between server and reader. */
const DATES_FROM_TEXT = [
  { selector: "NewExpression[callee.name='Date'][arguments.length>0]", message: DATE_MESSAGE },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='parse']",
    message: DATE_MESSAGE,
  },
];

/**
 * @param {...{ selector: string, message: string }} restrictions
 */
function restrictSyntax(...restrictions) {
  return { 'no-restricted-syntax': ['error', ASSERTION_THROUGH_UNKNOWN, ...restrictions] };
}

export default tseslint.config(
  {
    ignores: [
      '.next/',
      'dist/',
      'lib/db/generated/',
      'next-env.d.ts',
      'shots/',
      'test-results/',
      'playwright-report/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}', 'scripts/**/*.mjs'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // `import { type A }` still loads the module; only `import type` does not.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // What implements an asynchronous interface need not wait for anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowRegExp: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      ...restrictSyntax(),
    },
  },
  {
    files: ['{app,components,lib}/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['lib/api/**/*.ts'],
    // A fault of the server is answered without its cause, which belongs in the log.
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  {
    files: ['{app,components,lib}/**/*.{ts,tsx}'],
    ignores: ['lib/format/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Intl', message: FORMAT_MESSAGE }],
      ...restrictSyntax(...LOCALE_DEPENDENT),
    },
  },
  {
    files: ['components/**/*.{ts,tsx}'],
    rules: restrictSyntax(...LOCALE_DEPENDENT, ...DATES_FROM_TEXT),
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks },
    // Its other rules run React's compiler, which is not used here, and take a third of the time.
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**/*.ts'],
    rules: {
      // Matchers and parsed answers are `any`; the assertion that follows is the check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['tests/e2e/**/*.ts'],
    rules: {
      // Playwright reads from the pattern which fixtures a fixture needs; one that needs none has an empty pattern.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@playwright/test',
              importNames: ['test'],
              message: 'Import it from tests/e2e/support/test: there a problem in the page fails the test.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/e2e/support/test.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
);
