import {ColorModeProvider} from '@docusaurus/theme-common/internal';
import type {Props} from '@theme/Layout/Provider';
import type {ReactNode} from 'react';

/** The one of the theme's six contexts that this site uses: no announcement, versions, hidden menu or page classes. */
export default function LayoutProvider({children}: Props): ReactNode {
  return <ColorModeProvider>{children}</ColorModeProvider>;
}
