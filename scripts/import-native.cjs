/**
 * Imports TypeScript as Node imports modules. Docusaurus reads its configuration with jiti, which transforms whatever
 * that imports, the modules of all packages included: of a first build 7 s. A CommonJS file is left to Node itself.
 */
let modules;

/** @returns what the configuration is made of; the same, however often it is read. */
exports.importSiteModules = () => {
  modules ??= importTypeScript();
  return modules;
};

async function importTypeScript() {
  const {register} = await import('tsx/esm/api');
  register();
  return import('./site-modules.ts');
}
