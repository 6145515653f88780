/**
 * An entry of the registry, as `genRegistry` in Docusaurus's `lib/server/codegen/codegenRoutes.js` writes it, whose
 * module is a document or the data of a listing (`addListingRoutes`).
 */
const OF_ONE_PAGE =
  /^ {2}"([^"]+)": \[\(\) => import\([^\n]*? \*\/ ("(?:[^"\\\n]|\\.)*(?:\.md|\/(?:listing|rows)-[0-9a-f]{16}\.json)")\),[^\n]*\],/gm;

/**
 * Loader for Docusaurus's generated registry: writes the entries of modules that one page alone uses anew, each of
 * which would become a chunk of its own and a line in what every page downloads.
 *
 * Its option `replace` is given a chunk's name and the module's request, and gives the entry's text.
 *
 * @param {string} source
 */
module.exports = function replacePageModules(source) {
  const {replace, imports = ''} = this.getOptions();
  return (
    imports + source.replace(OF_ONE_PAGE, (_entry, chunk, request) => replace(chunk, JSON.parse(request)))
  );
};
