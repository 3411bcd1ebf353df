import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['{lib,db,components,app}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '.next*/**', 'e2e/**'],
    // Tests use real database files, and the machine may be small.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
