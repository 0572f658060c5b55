import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { englishApart } from './client/build/englishApart.ts'
import { lighterLibraries } from './client/build/lighterLibraries.ts'
import { stylesFirst } from './client/build/stylesFirst.ts'
import { rulesOnly } from './client/build/rulesOnly.ts'

// Browsers of the members' phones and office computers; lightningcss lowers the CSS to them, too.
const BROWSERS = ['chrome87', 'edge88', 'safari14', 'firefox78']

// The libraries of the first route, in chunks that stay in the browser's cache from one version of
// the app to the next.
const REACT =
  /node_modules[\\/](react|react-dom|scheduler|wouter|regexparam|use-sync-external-store)[\\/]/
const LIVE =
  /node_modules[\\/](yjs|lib0|y-protocols|y-websocket|socket\.io-client|socket\.io-parser|engine\.io-client|engine\.io-parser|@socket\.io|debug|ms)[\\/]/
const VALIBOT = /node_modules[\\/]valibot[\\/]/

export default defineConfig({
  root: 'client',
  plugins: [react(), rulesOnly(), lighterLibraries(), stylesFirst(), englishApart()],
  css: { transformer: 'lightningcss' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: BROWSERS,
    cssMinify: 'lightningcss',
    // Small files become files: a page whose policy forbids data: URLs keeps its pictures.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Schemas that nobody parses with: valibot's own calls and those of domain/ids.ts and text.ts.
      treeshake: {
        manualPureFunctions: ['v', 'id', 'Line', 'Prose', 'Remark'],
        propertyReadSideEffects: false,
      },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: REACT },
            { name: 'live', test: LIVE },
            { name: 'schema', test: VALIBOT },
          ],
        },
      },
    },
  },
})
