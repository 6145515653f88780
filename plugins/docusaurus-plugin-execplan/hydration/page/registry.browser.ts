/** Stands in for `@generated/registry`: the components of all routes, and what the open page carries itself. */

import type {Registry} from '@docusaurus/types';
import components from '@generated/registry?without-page-data';
import {createElement} from 'react';
import {takeFromPage} from '../article-on-page.ts';
import {pageData} from './page-data-source.browser.ts';
import {readTocRows} from './toc-rows.ts';

const {document: onPage, listing} = pageData;

const registry: Registry = {
  ...components,
  ...(onPage && {[onPage.chunk]: [loadDocument, onPage.chunk, onPage.chunk]}),
  ...(listing && {[listing.chunk]: [loadListing, listing.chunk, listing.chunk]}),
};

/** @returns what the document's own module would have been. */
async function loadDocument(): Promise<object> {
  const {default: ExecplanDocument} = await import('@theme/ExecplanDocument');
  const parts = takeFromPage(onPage?.exports.parts ?? []);
  const toc = readTocRows(onPage?.toc ?? []);
  return {...onPage?.exports, toc, default: () => createElement(ExecplanDocument, {parts})};
}

async function loadListing(): Promise<object> {
  return {default: listing?.listing};
}

export default registry;
