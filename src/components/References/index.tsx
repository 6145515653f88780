import Link from '@docusaurus/Link';
import type {PropSidebar, PropSidebarItem} from '@docusaurus/plugin-content-docs';
import {useDoc, useDocsVersion} from '@docusaurus/plugin-content-docs/client';
import type {ReactNode} from 'react';

/**
 * Below a reference document: the others of its tree in `sidebars.ts`. The tree is written by hand, so it stays small;
 * plans are in none.
 */
export default function References(): ReactNode {
  const {docsSidebars} = useDocsVersion();
  const {sidebar, permalink} = useDoc().metadata;
  const items = sidebar === undefined ? undefined : docsSidebars[sidebar];
  if (items === undefined || items.length === 0) {
    return null;
  }
  return (
    <nav className="references" aria-labelledby="references-title">
      <h2 id="references-title">Reference documents</h2>
      <Items items={items} current={permalink} />
    </nav>
  );
}

function Items({items, current}: {items: PropSidebar; current: string}): ReactNode {
  return (
    <ul>
      {items.map((item) => (
        <li key={keyOf(item)}>
          <Item item={item} current={current} />
        </li>
      ))}
    </ul>
  );
}

function Item({item, current}: {item: PropSidebarItem; current: string}): ReactNode {
  switch (item.type) {
    case 'link':
      return (
        <Link to={item.href} {...(item.href === current && {'aria-current': 'page'})}>
          {item.label}
        </Link>
      );
    case 'category':
      return (
        <>
          <span>{item.href === undefined ? item.label : <Link to={item.href}>{item.label}</Link>}</span>
          <Items items={item.items} current={current} />
        </>
      );
    case 'html':
      // A sidebar of documents has no HTML of its own.
      return null;
  }
}

function keyOf(item: PropSidebarItem): string {
  switch (item.type) {
    case 'link':
      return item.href;
    case 'category':
      return item.label;
    case 'html':
      return item.value;
  }
}
