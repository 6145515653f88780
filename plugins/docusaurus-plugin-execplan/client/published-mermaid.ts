/** Stands in for the package `mermaid`: its published modules, which lie beside the site's own scripts. */
import type {Mermaid} from 'mermaid';

/** Path of the first one below the site's base URL, written by the bundler. */
declare const __MERMAID_ENTRY__: string;
/** The site's base URL. */
declare const __webpack_public_path__: string;

const address = new URL(__webpack_public_path__ + __MERMAID_ENTRY__, window.location.href).href;
const {default: mermaid}: {default: Mermaid} = await import(/* webpackIgnore: true */ address);

export default mermaid;
