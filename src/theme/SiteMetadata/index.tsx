import Head from '@docusaurus/Head';
import {useLocation} from '@docusaurus/router';
import {useThemeConfig} from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';

/** What stands in the head of each page. There is one language, so no alternates; one card without a picture. */
export default function SiteMetadata(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {metadata} = useThemeConfig();
  // The folder/index.html that is written is served with a slash or without; the address without is the one.
  const address = siteConfig.url + useLocation().pathname.replace(/(?<=.)\/$/, '');
  return (
    <Head>
      {/* Pages that say what they hold replace this. */}
      <meta name="description" content={siteConfig.tagline} />
      <link rel="canonical" href={address} />
      <meta property="og:url" content={address} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={siteConfig.title} />
      <meta name="twitter:card" content="summary" />
      <meta name="color-scheme" content="light dark" />
      {metadata.map((metadatum) => (
        <meta key={JSON.stringify(metadatum)} {...metadatum} />
      ))}
    </Head>
  );
}
