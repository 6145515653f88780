/** Compiles one package of the workspace to JavaScript with types. */
import {join, relative, sep} from 'node:path';
import ts from 'typescript';
import {compiledPath} from './shipped-files.ts';

/** What a compiled package holds, by paths relative to it. */
export type CompiledPackage = ReadonlyMap<string, string>;

/**
 * Compiles modules for Node and bundlers alike. Imports among them lead to `.js`, and so do addresses of modules beside
 * them, `new URL('./worker.ts', import.meta.url)`, which TypeScript leaves alone.
 *
 * @param project absolute path of the folder with `tsconfig.json`
 * @param folder absolute path of the package
 * @param modules paths relative to the package
 * @throws Error that names what TypeScript can't compile
 */
export function compilePackage(project: string, folder: string, modules: readonly string[]): CompiledPackage {
  const {options, fileNames} = readConfig(project);
  const ambient = fileNames.filter((file) => file.endsWith('.d.ts'));
  const program = ts.createProgram([...modules.map((path) => join(folder, path)), ...ambient], {
    ...options,
    noEmit: false,
    declaration: true,
    rewriteRelativeImportExtensions: true,
    // Siblings are read from their sources; only the package's own modules are written.
    rootDir: project,
    outDir: project,
  });
  const compiled = new Map<string, string>();
  const problems: ts.Diagnostic[] = [];
  for (const path of modules) {
    const source = program.getSourceFile(join(folder, path));
    if (!source) throw new Error(`${path}: Unexpected absence, expected a module that TypeScript reads`);
    problems.push(...program.getSyntacticDiagnostics(source), ...program.getDeclarationDiagnostics(source));
    program.emit(
      source,
      (file, text) => compiled.set(relative(folder, file).split(sep).join('/'), text),
      undefined,
      false,
      {after: [withCompiledAddresses], afterDeclarations: [withCompiledImports]},
    );
  }
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, describedFrom(project)));
  return compiled;
}

function readConfig(project: string): ts.ParsedCommandLine {
  const file = join(project, 'tsconfig.json');
  const {config} = ts.readConfigFile(file, ts.sys.readFile) as {config: object};
  return ts.parseJsonConfigFileContent(config, ts.sys, project);
}

/** `new URL('./x.ts', import.meta.url)` to `new URL('./x.js', import.meta.url)`. */
function withCompiledAddresses(context: ts.TransformationContext): ts.Transformer<ts.SourceFile> {
  const {factory} = context;
  const visit = (node: ts.Node): ts.Node => {
    const [path, base] = ts.isNewExpression(node) ? (node.arguments ?? []) : [];
    if (
      ts.isNewExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'URL' &&
      path &&
      base &&
      ts.isStringLiteral(path) &&
      isSource(path.text)
    )
      return factory.updateNewExpression(node, node.expression, node.typeArguments, [
        factory.createStringLiteral(compiledPath(path.text)),
        base,
      ]);
    return ts.visitEachChild(node, visit, context);
  };
  return (file) => ts.visitEachChild(file, visit, context);
}

/** Imports in types: TypeScript rewrites those of modules only. */
function withCompiledImports(context: ts.TransformationContext): ts.Transformer<ts.SourceFile | ts.Bundle> {
  const visit = (node: ts.Node): ts.Node => {
    if (ts.isStringLiteral(node) && isSource(node.text) && isSpecifier(node))
      return context.factory.createStringLiteral(compiledPath(node.text), true);
    return ts.visitEachChild(node, visit, context);
  };
  return (file) => ts.visitEachChild(file, visit, context);
}

function isSource(specifier: string): boolean {
  return /^\.{1,2}\/.*(?<!\.d)\.tsx?$/.test(specifier);
}

function isSpecifier({parent}: ts.StringLiteral): boolean {
  if (!parent) return true;
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    (ts.isLiteralTypeNode(parent) && ts.isImportTypeNode(parent.parent))
  );
}

function describedFrom(project: string): ts.FormatDiagnosticsHost {
  return {getCurrentDirectory: () => project, getCanonicalFileName: (name) => name, getNewLine: () => '\n'};
}
