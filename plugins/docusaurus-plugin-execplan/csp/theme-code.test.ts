import type {LoadContext} from '@docusaurus/types';
import {describe, expect, it} from 'vitest';
import {readThemeCode} from './theme-code.ts';

function themeCode(colorMode: object): ReturnType<typeof readThemeCode> {
  const context = {
    i18n: {currentLocale: 'en', localeConfigs: {en: {direction: 'ltr'}}},
    siteStorage: {type: 'localStorage', namespace: '-c16'},
    siteConfig: {themeConfig: {colorMode, prism: {additionalLanguages: []}}},
  };
  return readThemeCode(context as unknown as LoadContext);
}

describe('readThemeCode', () => {
  const code = themeCode({disableSwitch: false, defaultMode: 'light', respectPrefersColorScheme: true});

  it('finds the script that sets the colour mode, with what depends on the site', () => {
    expect(code.scripts).toHaveLength(1);
    expect(code.scripts[0]).toContain("window['localStorage'].getItem('theme-c16')");
    expect(code.scripts[0]).toContain('getSystemColorMode()');
    expect(code.handlers).toEqual([]);
  });

  it('finds the attribute that hides its drawings', () => {
    expect(code.styleAttributes).toEqual(['display: none;']);
  });

  it('follows the configuration', () => {
    expect(themeCode({disableSwitch: true, defaultMode: 'dark'}).scripts).not.toEqual(code.scripts);
  });
});
