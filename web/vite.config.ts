import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { mantineVariables } from './src/ui/mantine_variables.ts';

// Mantine would put its theme's variables into a <style> tag while the page runs. Our content
// security policy allows no such tag, so they become part of the console's style sheet here.
function mantineVariablesSheet(): Plugin {
  const name = 'virtual:mantine-variables.css';
  return {
    name: 'mantine-variables',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? mantineVariables() : null),
  };
}

export default defineConfig({
  plugins: [react(), mantineVariablesSheet()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // Every file by its own URL: nothing inline, so nothing for CSP to allow.
    modulePreload: { polyfill: false },
    sourcemap: false,
    rollupOptions: {
      input: {
        candidate: resolve(import.meta.dirname, 'candidate.html'),
        console: resolve(import.meta.dirname, 'console.html'),
        shared: resolve(import.meta.dirname, 'shared.html'),
      },
    },
  },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
});
