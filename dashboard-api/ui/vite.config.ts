import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstPaint } from './scripts/first-paint.ts';
import { addresses } from './src/app/addresses.ts';

const roadbook = process.env.ROADBOOK_URL ?? 'http://127.0.0.1:8080';
// With the host the browser asked for: the gateway takes changes from pages of that address only.
const proxy = { target: roadbook, changeOrigin: false };

export default defineConfig({
  base: '/dashboard/',
  plugins: [react(), firstPaint(addresses)],
  resolve: {
    alias: {
      '@glossary': fileURLToPath(new URL('../../schemas/src/main/resources/glossary', import.meta.url)),
      '@': fileURLToPath(new URL('./src', import.meta.url)),
    },
  },
  build: {
    outDir: 'target/classes/static/dashboard',
    emptyOutDir: true,
    manifest: true,
    // Fonts as data: addresses would need a wider content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        // Few files: each costs a round trip, and all pages share most of it.
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /node_modules\/(?!echarts|zrender|tslib|uqr)/ },
            { name: 'shared', test: /src\/(components|lib)\/(?!echarts|hand-edits|words\/pages)/ },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': proxy, '/auth': proxy },
  },
  test: {
    restoreMocks: true,
    reporters: ['default', './scripts/surefire-reporter.mjs'],
    // In CI a failed test is run once more, and listed when it passes then.
    retry: process.env.CI === 'true' ? 1 : 0,
    // What a page looked like when nothing was found is printed where asked for: every look while waiting would print it.
    env: { TZ: 'UTC', DEBUG_PRINT_LIMIT: process.env.DEBUG_PRINT_LIMIT ?? '0' },
    projects: [
      { extends: true, test: { name: 'logic', environment: 'node', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/test/setup.ts'],
          testTimeout: 60_000,
          // The application is loaded once, not once a file.
          isolate: false,
        },
      },
    ],
  },
});
