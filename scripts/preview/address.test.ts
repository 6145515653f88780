import {describe, expect, it} from 'vitest';
import {pagesSite, previewAddress, previewBasePath, previewFolder} from './address.ts';

describe('pagesSite', () => {
  it.each([
    ['Town/noticeboard', '', {origin: 'https://town.github.io', basePath: '/noticeboard/'}],
    ['Town/town.github.io', '', {origin: 'https://town.github.io', basePath: '/'}],
    ['a/b', 'https://docs.example.org', {origin: 'https://docs.example.org', basePath: '/'}],
    ['a/b', 'https://docs.example.org/x/', {origin: 'https://docs.example.org', basePath: '/x/'}],
  ])('of %s, given %j', (repository, address, site) => {
    expect(pagesSite(repository, address)).toEqual(site);
  });

  it.each([
    ['noticeboard', '', /^GITHUB_REPOSITORY: Unexpected `noticeboard`, expected `owner\/name`/],
    ['a/b', 'javascript:x', /^PAGES_URL: Unexpected `javascript:x`, expected an address/],
    ['a/b', 'https://x/?q', /^PAGES_URL: /],
  ])('refuses %s, %j', (repository, address, message) => {
    expect(() => pagesSite(repository, address)).toThrow(message);
  });
});

it('puts previews below the site', () => {
  const site = pagesSite('town/noticeboard');
  expect(previewFolder(7)).toBe('previews/pr-7');
  expect(previewBasePath(site, 7)).toBe('/noticeboard/previews/pr-7/');
  expect(previewAddress(site, 7)).toBe('https://town.github.io/noticeboard/previews/pr-7/');
});
