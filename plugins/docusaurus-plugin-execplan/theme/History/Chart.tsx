import type {ReactNode} from 'react';
import type {ProgressChart} from '../../history/progress-chart.ts';
import {countWords, type Noun} from '../../listing/count-words.ts';
import styles from './styles.module.css';

const STEPS: Noun = ['step', 'steps'];

/** The steps of a plan over time: a drawing, the same in words, and the same in numbers. */
export default function Chart({points, most, width, height, done, total}: ProgressChart): ReactNode {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  return (
    <figure className={styles.chart}>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Steps done over time: ${first.done} of ${first.total} on ${first.date}, ${last.done} of ${last.total} on ${last.date}; at most ${countWords(most, STEPS)}`}
      >
        <path className={styles.done} d={done} />
        <path className={styles.total} d={total} fill="none" vectorEffect="non-scaling-stroke" />
      </svg>
      <figcaption className={styles.caption}>
        <span>
          <time dateTime={first.date}>{first.date}</time> to <time dateTime={last.date}>{last.date}</time>
        </span>
        <span className={styles.legend}>
          <span className={styles.ofDone}>{last.done} done</span>{' '}
          <span className={styles.ofTotal}>{countWords(last.total, STEPS)}</span>
        </span>
      </figcaption>
      <details className={styles.numbers}>
        <summary>In numbers</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Done</th>
              <th scope="col">Steps</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({date, done, total}, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: several on a day, and the list never changes
              <tr key={index}>
                <th scope="row">
                  <time dateTime={date}>{date}</time>
                </th>
                <td>{done}</td>
                <td>{total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
