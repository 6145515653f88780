/**
 * Stands in for `react-helmet-async` in the browser of a production build (6 kB gzipped less for each page).
 *
 * The server has written a page's head, and links load the next page anew, so there is nothing to keep in step but
 * what changes while a page is open: its title, and the attributes by which Docusaurus tells that it is hydrated.
 */
import {Children, type HTMLAttributes, isValidElement, type ReactNode, useEffect} from 'react';

/** Helmet's context, which needs nothing here. */
export function HelmetProvider({children}: {children: ReactNode}): ReactNode {
  return children;
}

/** What Docusaurus's `<Head>` renders. */
export function Helmet({children}: {children?: ReactNode}): ReactNode {
  const title = titleIn(children);
  const attributes = JSON.stringify(attributesIn(children));

  useEffect(() => {
    // Several components state a title, and the server has picked the innermost; only a later change counts.
    if (title !== undefined && document.documentElement.dataset.hasHydrated === 'true') {
      document.title = title;
    }
  }, [title]);

  useEffect(() => {
    for (const [name, value] of Object.entries(JSON.parse(attributes) as Record<string, unknown>)) {
      document.documentElement.setAttribute(name === 'className' ? 'class' : name, String(value));
    }
  }, [attributes]);

  return null;
}

function titleIn(children: ReactNode): string | undefined {
  let title: string | undefined;
  Children.forEach(children, (child) => {
    if (isValidElement<{children?: ReactNode}>(child) && child.type === 'title') {
      title = Children.toArray(child.props.children).join('');
    }
  });
  return title;
}

function attributesIn(children: ReactNode): HTMLAttributes<HTMLHtmlElement> {
  let attributes: HTMLAttributes<HTMLHtmlElement> = {};
  Children.forEach(children, (child) => {
    if (isValidElement<HTMLAttributes<HTMLHtmlElement>>(child) && child.type === 'html') {
      attributes = {...attributes, ...child.props};
    }
  });
  return attributes;
}
