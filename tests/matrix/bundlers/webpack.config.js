export default {
  mode: 'production',
  entry: './main.js',
  output: { path: `${import.meta.dirname}/dist/webpack`, filename: 'main.js', module: true },
  experiments: { css: true, outputModule: true },
};
