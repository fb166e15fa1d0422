// Nothing: `import 'oration/jsx'` is for TypeScript, but bundlers keep it.
export {};
