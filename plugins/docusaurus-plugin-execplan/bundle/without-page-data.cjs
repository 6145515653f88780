/**
 * An entry of the registry, as `genRegistry` in Docusaurus's `lib/server/codegen/codegenRoutes.js` writes it, whose
 * module is a document or the data of a listing (`addListingRoutes`).
 */
const OF_ONE_PAGE =
  /^ {2}"[^"]+": \[\(\) => import\([^\n]*(?:\.md|\/(?:listing|rows)-[0-9a-f]{16}\.json)"\)\],/gm;

/**
 * Loader for Docusaurus's generated registry: leaves out what one page alone uses and carries itself, each of which
 * would become a chunk and a line in what every page downloads.
 *
 * @param {string} source
 */
module.exports = function withoutPageData(source) {
  return source.replace(OF_ONE_PAGE, '');
};
