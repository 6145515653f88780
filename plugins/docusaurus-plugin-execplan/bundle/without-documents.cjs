/** An entry of the registry, as `genRegistry` in Docusaurus's `lib/server/codegen/codegenRoutes.js` writes it. */
const DOCUMENT = /^ {2}"[^"]+": \[\(\) => import\([^\n]*\.md"\)\],/gm;

/**
 * Loader for Docusaurus's generated registry: leaves out the documents, each of which would become a chunk.
 *
 * @param {string} source
 */
module.exports = function withoutDocuments(source) {
  return source.replace(DOCUMENT, '');
};
