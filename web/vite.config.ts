import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { liftDocuments } from './lift-documents.ts';

const origin = process.env['CASTGRAPH_ORIGIN'] ?? 'http://localhost:4000';

/** Builds the pages into `dist`; `npx vite` serves them with the API of a running product behind (`CASTGRAPH_ORIGIN`). */
export default defineConfig({
  plugins: [liftDocuments(), react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: true,
    chunkSizeWarningLimit: 700,
    // Fonts stay files: pages cache them apart from styles.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: Object.fromEntries(
      ['^/graphql$', '^/oauth/authorize$', '^/(r|go|v1)/', '^/methodology/[^/]+$', '^/reports/[^/]+/[^/]+$'].map((path) => [
        path,
        { target: origin, ws: path === '^/graphql$', changeOrigin: true, rewriteWsOrigin: true },
      ]),
    ),
  },
});
