import type { Dimension } from '../api/types';
import { useLanguage } from '../ui/language';
import { scaleName } from './result_words';
import { shownPercentile, shownScore } from './scale';
import { resultWords } from './words/words';

interface Props {
  readonly test: string;
  readonly dimensions: readonly Dimension[];
}

// The same numbers as the chart, for reading and copying.
export function ScoreTable({ test, dimensions }: Props) {
  const words = resultWords(useLanguage());
  const hasNorm = dimensions.some(({ percentile }) => percentile !== undefined);
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={words('table')}>
      <table className="scores">
        <thead>
          <tr>
            <th scope="col">{words('dimension')}</th>
            <th scope="col">{words('score')}</th>
            <th scope="col">{words('range')}</th>
            {hasNorm && <th scope="col">{words('percentile')}</th>}
            <th scope="col">{words('band')}</th>
            <th scope="col">{words('items')}</th>
            <th scope="col">{words('reliability')}</th>
          </tr>
        </thead>
        <tbody>
          {dimensions.map((dimension) => {
            const { score, low, high } = shownScore(dimension);
            const isBand = dimension.shown_as === 'band';
            return (
              <tr key={dimension.id} data-facet={dimension.parent !== null}>
                <th scope="row">{scaleName(test, dimension, words)}</th>
                <td>{isBand ? '' : `${dimension.metric === 'T' ? 'T ' : ''}${score}`}</td>
                <td>{isBand ? '' : `${low}–${high}`}</td>
                {hasNorm && (
                  <td>
                    {isBand || dimension.percentile === undefined
                      ? ''
                      : shownPercentile(dimension.percentile)}
                  </td>
                )}
                <td>{dimension.band === undefined ? '' : words(dimension.band)}</td>
                <td>
                  {dimension.items === undefined
                    ? words.number(dimension.items_answered)
                    : words('itemsOf', { answered: dimension.items_answered, items: dimension.items })}
                </td>
                <td>
                  {dimension.reliability === undefined
                    ? ''
                    : words.number(dimension.reliability, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
