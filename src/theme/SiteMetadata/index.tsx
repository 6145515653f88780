import {useLocation} from '@docusaurus/router';
import {PageMetadata, useThemeConfig} from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';

/** What stands in the head of each page: pages that say what they hold replace some of it. There is one language. */
export default function SiteMetadata(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {metadata, image} = useThemeConfig();
  const {pathname} = useLocation();
  // The folder/index.html that is written is served with a slash or without; the address without is the one, but for home.
  const path = pathname === siteConfig.baseUrl ? pathname : pathname.replace(/\/$/, '');
  // Encoded as in the sitemap, whether the router has decoded it or not.
  const address = siteConfig.url + encodeURI(path).replaceAll('%25', '%');
  return (
    <PageMetadata description={siteConfig.tagline} {...(image !== undefined && {image})}>
      <meta property="og:title" content={siteConfig.title} />
      <link rel="canonical" href={address} />
      <meta property="og:url" content={address} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={siteConfig.title} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="color-scheme" content="light dark" />
      {metadata.map((metadatum) => (
        <meta key={JSON.stringify(metadatum)} {...metadatum} />
      ))}
    </PageMetadata>
  );
}
