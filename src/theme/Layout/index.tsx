import ErrorBoundary from '@docusaurus/ErrorBoundary';
import {PageMetadata, SkipToContentFallbackId, SkipToContentLink} from '@docusaurus/theme-common';
import ErrorPageContent from '@theme/ErrorPageContent';
import Footer from '@theme/Footer';
import type {Props} from '@theme/Layout';
import LayoutProvider from '@theme/Layout/Provider';
import Navbar from '@theme/Navbar';
import type {ReactNode} from 'react';
import PreviewNote from '../../components/PreviewNote/index.tsx';

/** The shell of each page: a bar, the page's own `<main>`, a footer. */
export default function Layout({children, noFooter, wrapperClassName, title, description}: Props): ReactNode {
  return (
    <LayoutProvider>
      <PageMetadata {...(title !== undefined && {title})} {...(description !== undefined && {description})} />
      <SkipToContentLink className="skip-link" />
      <PreviewNote />
      <Navbar />
      <div
        id={SkipToContentFallbackId}
        className={wrapperClassName ? `shell-main ${wrapperClassName}` : 'shell-main'}
      >
        <ErrorBoundary fallback={(params) => <ErrorPageContent {...params} />}>{children}</ErrorBoundary>
      </div>
      {!noFooter && <Footer />}
    </LayoutProvider>
  );
}
