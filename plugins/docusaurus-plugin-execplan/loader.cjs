/**
 * The bundler's loader for `.md`. Thin, and CommonJS, because the bundler loads it by path; the work is done by
 * `compile`, which the plugin passes in its options so that the client's and the server's compile share one cache.
 *
 * @param {string} source
 */
module.exports = function loadDocument(source) {
  const callback = this.async();
  const {compile} = this.getOptions();
  Promise.resolve()
    .then(() => compile(source, this.resourcePath))
    .then((module) => callback(null, module), callback);
};
