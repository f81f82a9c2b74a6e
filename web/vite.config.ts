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
  build: { outDir: 'dist', emptyOutDir: true, manifest: true, assetsInlineLimit: 0, reportCompressedSize: false },
  server: { proxy: { '/graphql': { target: 'http://127.0.0.1:4000', ws: true }, '/images': 'http://127.0.0.1:4000' } },
})
