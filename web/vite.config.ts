import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `assetsInlineLimit: 0`: the content security policy has no `data:` fonts, and small files compress no better inline. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, manifest: true, assetsInlineLimit: 0, reportCompressedSize: false },
  server: { proxy: { '/graphql': { target: 'http://127.0.0.1:4000', ws: true }, '/images': 'http://127.0.0.1:4000' } },
})
