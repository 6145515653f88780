import type {ReactNode} from 'react';
import type {ChangeEntry, PageChanges} from '../../changes/page-changes.ts';
import PlaceLink from '../../listing/PlaceLink.tsx';

const FATES: Record<PageChanges['fate'], string> = {
  added: 'This plan is new.',
  revised: 'This plan changes.',
  unchanged: 'No word of this plan changes.',
};

/** What the server alone renders; `Changes.tsx` says where. */
export default function ChangeLines({
  fate,
  renamedFrom,
  phrases,
  alarms,
  groups,
  marks,
}: PageChanges): ReactNode {
  return (
    <section className="changes" aria-label="Changes">
      <p>
        <strong>{FATES[fate]}</strong>
        {renamedFrom !== null && (
          <>
            {' '}
            Its file was <code>{renamedFrom}</code>.
          </>
        )}
        {fate === 'revised' && ` ${phrases.join(', ')}.`}
      </p>
      {alarms.map(({text, words}, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes its order
        <p key={index} className="changes-alarm">
          <strong>To look at:</strong> {text} {words.map((one) => `“${one}”`).join(' became ')}
        </p>
      ))}
      {marks.length > 0 && <Switch />}
      {groups.length > 0 && (
        <details>
          <summary>All that changed</summary>
          {groups.map(({title, entries}) => (
            <div key={title}>
              <p className="changes-group">{title}</p>
              <ul>
                {entries.map((entry, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes its order
                  <li key={index}>
                    <Entry {...entry} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

/** The style sheet follows the choice, so it needs no script. */
function Switch(): ReactNode {
  return (
    <fieldset className="changes-switch">
      <legend>Show the plan</legend>
      <label>
        <input type="radio" name="changes-view" defaultChecked /> with its changes marked
      </label>
      <label>
        <input type="radio" name="changes-view" className="changes-off" /> as it will be
      </label>
    </fieldset>
  );
}

function Entry({what, words, at}: ChangeEntry): ReactNode {
  const [first, second] = words;
  const last = second ?? first;
  return (
    <>
      {what}
      {what !== '' && last !== undefined && ': '}
      {second !== undefined && (
        <>
          <del>{first}</del> <span aria-hidden="true">→</span>{' '}
        </>
      )}
      {last !== undefined && (at === null ? last : <PlaceLink href={at}>{last}</PlaceLink>)}
    </>
  );
}
