/**
 * Stands in for `@docusaurus/Link` in production builds: the same props, but an ordinary link.
 *
 * Docusaurus's own loads the script of every page whose link comes into view, and navigates without leaving the
 * page. Here a page is a small document that needs no script to read: the browser fetches it faster than the
 * application could render it, restores the scroll position and announces the new title by itself.
 */
import isInternalUrl from '@docusaurus/isInternalUrl';
import type {Props} from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactNode} from 'react';

/** An `<a>` whose address gets the base URL; links inside the site are checked while pages are rendered. */
export default function Link({
  isNavLink,
  to,
  href,
  activeClassName = 'active',
  isActive,
  autoAddBaseUrl = true,
  'data-noBrokenLinkCheck': unchecked,
  className,
  // Props of the router's link that mean nothing on an `<a>`.
  activeStyle: _activeStyle,
  exact: _exact,
  strict: _strict,
  location: _location,
  component: _component,
  replace: _replace,
  innerRef: _innerRef,
  ...props
}: Props): ReactNode {
  const {withBaseUrl} = useBaseUrlUtils();
  const brokenLinks = useBrokenLinks();
  const location = useLocation();

  const written = (typeof to === 'string' ? to : href)?.replace(/^pathname:\/\//, '');
  const target = written?.startsWith('/') && autoAddBaseUrl ? withBaseUrl(written) : written;

  if (target && !unchecked && isInternalUrl(to ?? href)) {
    brokenLinks.collectLink(target);
  }
  if (props.id) {
    brokenLinks.collectAnchor(props.id);
  }

  const isCurrent =
    isNavLink && (isActive ? isActive(null, location) : location.pathname === target?.replace(/[?#].*$/, ''));
  return (
    <a
      {...props}
      href={target}
      className={isCurrent ? [className, activeClassName].filter(Boolean).join(' ') : className}
      {...(isCurrent && {'aria-current': 'page'})}
    />
  );
}
