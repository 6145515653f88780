import {useHistory} from '@docusaurus/router';

/** @returns a function that goes to an address of this site, base URL included. */
export function useGo(): (href: string) => void {
  const history = useHistory();
  return (href) => {
    // A page of its own in production. The development server's are drawn by one application, and a browser that loads one
    // doesn't find the place that the address names.
    if (process.env.NODE_ENV === 'production') window.location.assign(href);
    else history.push(href);
  };
}
