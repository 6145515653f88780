import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {type CitedKind, KIND_WORDS} from '../../client/kind-words.ts';
import {usePageData} from '../../client/page-data.ts';
import StaticPart from '../../hydration/static-part.tsx';
import PlaceLink from '../../listing/PlaceLink.tsx';
import type {MissingReference, References as PlanReferences, ReferenceEntry} from '../../page-data.ts';
import FoldedList from '../../panels/FoldedList.tsx';
import {PANEL_IDS} from '../../panels/list-panels.ts';
import Panel from '../../panels/Panel.tsx';
import styles from '../../panels/panels.module.css';
import {placeWords} from '../../panels/place-words.ts';

const OPEN = 5;

/** What a plan relies on, by kind; what it names and isn't there; and what the convention wants it to cite. */
export default function References(): ReactNode {
  const {references} = usePageData();
  return (
    references && (
      <StaticPart id={PANEL_IDS.references}>
        <ReferencesPanel {...references} />
      </StaticPart>
    )
  );
}

/** @returns nothing where there is nothing to be said. */
export function ReferencesPanel({entries, missing, uncited}: PlanReferences): ReactNode {
  if (entries.length + missing.length + uncited.length === 0) return null;
  const kinds = (Object.keys(KIND_WORDS) as CitedKind[]).filter((kind) =>
    entries.some((entry) => entry.kind === kind),
  );
  return (
    <Panel name={PANEL_IDS.references} title="References">
      <dl className={styles.groups}>
        {kinds.map((kind) => (
          <Group key={kind} name={KIND_WORDS[kind][1]}>
            <FoldedList open={OPEN} more="more">
              {entries
                .filter((entry) => entry.kind === kind)
                .map((entry) => (
                  <li key={entry.at}>
                    <Entry {...entry} />
                  </li>
                ))}
            </FoldedList>
          </Group>
        ))}
        {missing.length > 0 && (
          <Group name="Not found in this repository">
            <FoldedList open={OPEN} more="more">
              {missing.map((reference) => (
                <li key={reference.at}>
                  <Missing {...reference} />
                </li>
              ))}
            </FoldedList>
          </Group>
        )}
        {uncited.length > 0 && (
          <Group name="Not cited">
            {uncited.map(({title, href}, index) => (
              <span key={href}>
                {index > 0 && ' · '}
                <Link href={href}>{title}</Link>
              </span>
            ))}
          </Group>
        )}
      </dl>
    </Panel>
  );
}

function Group({name, children}: {name: string; children: ReactNode}): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Entry({kind, title, href, sections, missingSections, newer, at, line}: ReferenceEntry): ReactNode {
  const name = kind === 'file' || kind === 'folder' ? <code>{title}</code> : title;
  return (
    <>
      {href === null ? name : <Link href={href}>{name}</Link>}
      {newer && (
        <>
          , superseded by <Link href={newer.href}>{newer.title}</Link>
        </>
      )}{' '}
      <Citing at={at} line={line} cited={title} />
      {sections.length + missingSections.length > 0 && (
        <FoldedList open={OPEN} more="more" className={styles.sections}>
          {sections.map((section) => (
            <li key={section.href}>
              <PlaceLink href={section.href}>{section.title}</PlaceLink>
            </li>
          ))}
          {missingSections.map((section) => (
            <li key={section} className={styles.detail}>
              {section}: there is no such section
            </li>
          ))}
        </FoldedList>
      )}
    </>
  );
}

function Missing({words, line, at}: MissingReference): ReactNode {
  return (
    <>
      <code>{words}</code> <Citing at={at} line={line} cited={words} />
    </>
  );
}

/** To the first place in the text that cites something. */
function Citing({at, line, cited}: {at: string; line: number | null; cited: string}): ReactNode {
  const words = placeWords(line);
  return (
    <a href={at} className={styles.detail} aria-label={`${cited}, ${words}`}>
      {words}
    </a>
  );
}
