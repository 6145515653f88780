/** Compiles packages of the workspace to JavaScript with types. */
import {join, relative, sep} from 'node:path';
import ts from 'typescript';
import {compiledPath} from './shipped-files.ts';

/** What a compiled package holds, by paths relative to it. */
export type CompiledPackage = ReadonlyMap<string, string>;

/** Compiles modules of packages that were named when it was made. */
export interface Compiler {
  /**
   * @param folder absolute path of the package
   * @param modules paths relative to the package
   * @throws Error that names what TypeScript can't compile
   */
  compile(folder: string, modules: readonly string[]): CompiledPackage;
}

/**
 * Makes a compiler for Node and bundlers alike. Imports among a package's modules lead to `.js`, and so do addresses of
 * modules beside them, `new URL('./worker.ts', import.meta.url)`, which TypeScript leaves alone. Types are written, not
 * checked: the check of the whole project does that.
 *
 * @param project absolute path of the folder with `tsconfig.json`
 * @param files absolute paths of all modules that will be compiled: they are read once, however many packages share them
 */
export function createCompiler(project: string, files: readonly string[]): Compiler {
  const {options, fileNames} = readConfig(project);
  const ambient = fileNames.filter((file) => file.endsWith('.d.ts'));
  const program = ts.createProgram([...files, ...ambient], {
    ...options,
    noEmit: false,
    noCheck: true,
    declaration: true,
    rewriteRelativeImportExtensions: true,
    // Siblings are read from their sources; only a package's own modules are written.
    rootDir: project,
    outDir: project,
  });
  return {
    compile(folder, modules) {
      const compiled = new Map<string, string>();
      const write = (file: string, text: string) => {
        compiled.set(relative(folder, file).split(sep).join('/'), text);
      };
      const problems = modules.flatMap((path) => {
        const source = program.getSourceFile(join(folder, path));
        if (!source) throw new Error(`${path}: Unexpected absence, expected a module that TypeScript reads`);
        const {diagnostics} = program.emit(source, write, undefined, false, {
          after: [withCompiledAddresses],
          afterDeclarations: [withCompiledImports],
        });
        return [...program.getSyntacticDiagnostics(source), ...diagnostics];
      });
      if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, describedFrom(project)));
      return compiled;
    },
  };
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
