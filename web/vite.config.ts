import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** GraphiQL brings fonts along as `data:`, which the content security policy forbids; the page has its own. */
const withoutFontsOfGraphiQL: Plugin = {
  name: 'without-fonts-of-graphiql',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/graphiql/dist/style.css') ? code.replace(/@font-face\s*\{[^}]*\}/g, '') : undefined,
}

/** `assetsInlineLimit: 0`: the content security policy has no `data:` fonts, and small files compress no better inline. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), withoutFontsOfGraphiQL],
  resolve: { alias: { 'react-style-singleton': `${import.meta.dirname}/src/pages/developers/style-singleton.ts` } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600, // The console's, which nobody loads on the way to anything else.
    rolldownOptions: {
      // What every page needs of ours compresses better as one file than as twenty.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'house',
              test: /\/web\/src\/(api\/(connection-errors|keep-subscribed)|components\/(Button|Choice|Field|Loading|Notice|TextField|ThemeChoice|use-page-title)\b|session\/(remembered|return-path|session)\.|theme\/)/,
            },
          ],
        },
      },
      onwarn(warning, warn) {
        // A hint to React's compiler, which is not used.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning)
      },
    },
  },
  server: { proxy: { '/graphql': { target: 'http://127.0.0.1:4000', ws: true }, '/images': 'http://127.0.0.1:4000' } },
})
