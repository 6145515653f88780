/** Stands in for `@generated/registry`: the components of all routes, and the one document that is on the page. */

import type {Registry} from '@docusaurus/types';
import components from '@generated/registry?without-documents';
import {createElement} from 'react';
import {takeFromPage} from '../article-on-page.ts';
import {pageData} from './page-data-source.browser.ts';

const {document: onPage} = pageData;

const registry: Registry = onPage
  ? {...components, [onPage.chunk]: [loadDocument, onPage.chunk, onPage.chunk]}
  : components;

/** @returns what the document's own module would have been. */
async function loadDocument(): Promise<object> {
  const {default: ExecplanDocument} = await import('@theme/ExecplanDocument');
  const parts = takeFromPage(onPage?.exports.parts ?? []);
  return {...onPage?.exports, default: () => createElement(ExecplanDocument, {parts})};
}

export default registry;
