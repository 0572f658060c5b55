import { defineConfig } from 'oxlint'
import { importDirections } from './server/setup/importDirections.ts'

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'off' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['node_modules', 'prisma/generated', 'client/dist', 'data', 'tests/scenarios'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'oxc/no-barrel-file': 'error',
    'max-lines': ['error', { max: 250 }],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-var': 'error',
    'prefer-const': 'error',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    // A Y.Text's toString() is how it is read.
    'typescript/no-base-to-string': ['error', { ignoredTypeNames: ['YText'] }],
    // The new JSX transform needs no React in scope.
    'react/react-in-jsx-scope': 'off',
    // Modules are imported for their effect where they say so: styles, main.tsx.
    'import/no-unassigned-import': 'off',
    // One thing after the other is mostly what is meant.
    'no-await-in-loop': 'off',
    // Express 5 waits for what a handler returns.
    'oxc/no-async-endpoint-handlers': 'off',
    // [...text] walks over characters, which is the point.
    'typescript/no-misused-spread': 'off',
    // The compiler knows better, or the rule is a matter of taste.
    'consistent-return': 'off',
    'typescript/consistent-return': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/unbound-method': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/prefer-add-event-listener': 'off',
    'import/no-named-as-default-member': 'off',
    'promise/always-return': 'off',
    'typescript/no-meaningless-void-operator': 'off',
    'typescript/no-unnecessary-type-parameters': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'unicorn/no-array-sort': 'off',
    // Walking over a copy lets a listener leave while it is being told.
    'unicorn/no-useless-spread': 'off',
    'no-underscore-dangle': 'off',
    'no-unmodified-loop-condition': 'off',
    // It takes a widening of a literal type for nothing, and then the other language does not fit.
    'typescript/no-unnecessary-type-assertion': 'off',
    // Code units are the order that is meant.
    'typescript/require-array-sort-compare': 'off',
    // Phases of a screen follow the board; the rule sees a cascade in each.
    'react/set-state-in-effect': 'off',
  },
  overrides: [
    ...importDirections(),
    {
      files: ['tests/**', 'bench/**'],
      rules: { 'typescript/no-non-null-assertion': 'off' },
    },
    {
      files: ['*.config.ts', 'tests/support/globalSetup.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
  ],
})
