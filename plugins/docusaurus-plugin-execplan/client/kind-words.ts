import type {ReferenceEntry} from '../page-data.ts';

/** What a citation can lead to. */
export type CitedKind = ReferenceEntry['kind'];

/** The words of a kind: of one, and of several as a group of a list. */
export const KIND_WORDS: Readonly<Record<CitedKind, readonly [one: string, group: string]>> = {
  spec: ['Specification', 'Specification'],
  architecture: ['Architecture', 'Architecture'],
  constraints: ['Constraints', 'Constraints'],
  contributing: ['Contributing', 'Contributing'],
  convention: ['Convention for plans', 'Convention'],
  adr: ['Decision record', 'Decision records'],
  plan: ['Plan', 'Plans'],
  readme: ['README', 'READMEs'],
  other: ['Document', 'Documents'],
  package: ['Package', 'Packages'],
  file: ['File', 'Files'],
  folder: ['Folder', 'Folders'],
};
