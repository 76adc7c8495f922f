import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// `npm run dev` talks to a running daemon: RAMET_SERVER is its address, and RAMET_TOKEN, when given, signs every
// request in, so that no session is needed. Neither of them has any part in what is built.
const environment = (globalThis as unknown as { process: { env: Record<string, string | undefined> } }).process.env;
const token = environment['RAMET_TOKEN'];
const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
const daemon = {
  target: environment['RAMET_SERVER'] ?? 'http://127.0.0.1:7878',
  changeOrigin: true,
  headers,
};

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // Inlined assets would need data: in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rollupOptions: { output: { manualChunks: { vendor: ['react', 'react-dom', '@mantine/core', '@mantine/hooks', '@mantine/notifications'] } } },
  },
  server: { proxy: { '/api': daemon, '/auth': daemon, '/healthz': daemon, '/readyz': daemon, '/metrics': daemon } },
  preview: { proxy: { '/api': daemon, '/auth': daemon } },
});
