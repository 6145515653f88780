import type {DocumentKind, DocumentSection} from 'execplan';

/** A section in its place in the outline. */
export interface OutlineEntry {
  section: DocumentSection;
  /** 0 for the outermost. */
  depth: number;
  /** Index behind the last section below it. */
  end: number;
  /** Whether it counts among what a plan may cite: of constraints the single ones, not their groups. */
  isCounted: boolean;
}

/** Lays out a document's sections as a tree, its title left out. */
export function outlineOf(kind: DocumentKind, sections: readonly DocumentSection[]): OutlineEntry[] {
  const listed = withoutTitle(sections);
  const hasEntries = listed.some(isListEntry);
  const isSingle = ({section, end}: OutlineEntry, index: number) =>
    hasEntries ? isListEntry(section) : end === index + 1;
  const entries: OutlineEntry[] = [];
  const open: OutlineEntry[] = [];
  for (const [index, section] of listed.entries()) {
    while ((open.at(-1)?.section.level ?? 0) >= section.level) {
      const closed = open.pop();
      if (closed) closed.end = index;
    }
    const entry = {section, depth: open.length, end: listed.length, isCounted: true};
    entries.push(entry);
    open.push(entry);
  }
  if (kind !== 'constraints') return entries;
  return entries.map((entry, index) => ({...entry, isCounted: isSingle(entry, index)}));
}

/** @returns the section that is the document's title; `null` where none is. */
export function titleSection(sections: readonly DocumentSection[]): DocumentSection | null {
  const [first] = sections;
  return first?.level === 1 && sections.filter(({level}) => level === 1).length === 1 ? first : null;
}

function withoutTitle(sections: readonly DocumentSection[]): readonly DocumentSection[] {
  return titleSection(sections) ? sections.slice(1) : sections;
}

function isListEntry({level}: DocumentSection): boolean {
  return level > 6;
}
