/** Modules of one page alone, which the server reads when it renders that page. */
import {readFile} from 'node:fs/promises';
import ExecplanDocument from '@theme/ExecplanDocument';
import {createElement} from 'react';
import type {DocumentExports} from '../../render/module.ts';

/** Absolute paths of files of JSON. */
export interface PageFiles {
  /** A document's exports, or what a listing's component is given. */
  data: string;
  /** What the docs plugin knows of a document. */
  metadata?: string;
}

const modules = new Map<string, object>();

/** @returns what the module of that chunk would have been. */
export async function readPageModule(chunk: string, {data, metadata}: PageFiles): Promise<object> {
  const module =
    metadata === undefined
      ? {default: await readJson(data)}
      : toDocumentModule((await readJson(data)) as DocumentExports, await readJson(metadata));
  modules.set(chunk, module);
  return module;
}

/** @returns a module of the page that is being rendered; all of them are read before that. */
export function pageModule(chunk: string): object | undefined {
  return modules.get(chunk);
}

function toDocumentModule(exports: DocumentExports, metadata: unknown): object {
  const {parts} = exports;
  return {...exports, metadata, default: () => createElement(ExecplanDocument, {parts})};
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
