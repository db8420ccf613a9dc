import type { Dimension } from '../api/types';
import { shownScore } from './scale';

// The same numbers as the chart, for reading and copying.
export function ScoreTable({ dimensions }: { readonly dimensions: readonly Dimension[] }) {
  const hasNorm = dimensions.some(({ percentile }) => percentile !== undefined);
  return (
    <div className="wide" tabIndex={0} role="region" aria-label="Scores as a table">
      <table className="scores">
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col">Score</th>
            <th scope="col">90 % range</th>
            {hasNorm && <th scope="col">Percentile</th>}
            <th scope="col">Band</th>
            <th scope="col">Items</th>
            <th scope="col">Reliability</th>
          </tr>
        </thead>
        <tbody>
          {dimensions.map((dimension) => {
            const { score, low, high } = shownScore(dimension);
            const isBand = dimension.shown_as === 'band';
            return (
              <tr key={dimension.id} data-facet={dimension.parent !== null}>
                <th scope="row">{dimension.name}</th>
                <td>{isBand ? '' : `${dimension.metric === 'T' ? 'T ' : ''}${score}`}</td>
                <td>{isBand ? '' : `${low}–${high}`}</td>
                {hasNorm && (
                  <td>
                    {isBand || dimension.percentile === undefined
                      ? ''
                      : Math.min(Math.max(Math.floor(dimension.percentile + 0.5), 1), 99)}
                  </td>
                )}
                <td>{dimension.band ?? ''}</td>
                <td>
                  {dimension.items_answered}
                  {dimension.items !== undefined && ` of ${dimension.items}`}
                </td>
                <td>{dimension.reliability?.toFixed(2) ?? ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
