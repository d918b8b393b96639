import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [import.meta.dirname], quietDeps: true, style: "compressed" },
    },
  },
  build: {
    // Entries have plain names, which Spring's resource chain turns into names with a content hash. What they load has one already.
    outDir: "../../../target/classes/static/assets",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Sass compresses; the minifier refuses a hack for old browsers in GOV.UK Frontend.
    cssMinify: false,
    target: "es2022",
    rollupOptions: {
      // htmx carries an eval that its setting allowEval switches off.
      checks: { eval: false },
      input: { main: "src/main.js" },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name]-[hash].js",
        assetFileNames: ({ names }) => (names?.[0] === "main.css" ? "[name][extname]" : "chunks/[name]-[hash][extname]"),
      },
    },
  },
});
