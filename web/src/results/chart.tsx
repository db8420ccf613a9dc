import type { Dimension } from '../api/types';
import { endsOf } from './result_words';
import { along, type Axis, axisOf, positionWords, scoreWords, shownScore } from './scale';

interface Props {
  readonly test: string;
  readonly dimensions: readonly Dimension[]; // Those shown as scores, without facets.
  readonly facetsOf: (id: string) => readonly Dimension[];
  readonly hasLegend?: boolean;
}

// One row per dimension on one shared axis: a dot for the score, a bar for its 90 % interval, the
// norm's middle half shaded behind it. Never a number without its error.
export function Chart({ test, dimensions, facetsOf, hasLegend = true }: Props) {
  const first = dimensions[0];
  if (!first) return null;
  const axis = axisOf(first.metric);
  return (
    <div className="chart">
      <Ticks axis={axis} />
      <ul>
        {dimensions.map((dimension) => (
          <li key={dimension.id}>
            <Row test={test} dimension={dimension} />
            <Facets facets={facetsOf(dimension.id)} />
          </li>
        ))}
      </ul>
      {hasLegend && <Legend axis={axis} />}
    </div>
  );
}

export function Legend({ axis }: { readonly axis: Axis }) {
  return (
    <p className="legend fine">
      <svg viewBox="0 0 56 16" width="56" height="16" aria-hidden="true">
        <line x1="4" x2="52" y1="8" y2="8" className="interval" />
        <circle cx="28" cy="8" r="6" className="dot" />
      </svg>
      score with the range that holds the true one 9 times in 10
      {axis.middle && (
        <>
          <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
            <rect width="24" height="16" className="middle" />
          </svg>
          middle half of the norm group
        </>
      )}
    </p>
  );
}

function Ticks({ axis }: { readonly axis: Axis }) {
  return (
    <div className="row ticks" aria-hidden="true">
      <span />
      <svg width="100%" height="20">
        {axis.ticks.map((tick) => (
          <text
            key={tick}
            x={along(axis, tick)}
            y="14"
            textAnchor={tick === axis.min ? 'start' : tick === axis.max ? 'end' : 'middle'}
          >
            {tick}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Row({ test, dimension }: { readonly test: string; readonly dimension: Dimension }) {
  const axis = axisOf(dimension.metric);
  const { score, low, high } = shownScore(dimension);
  const position = positionWords(dimension);
  const ends = endsOf(test, dimension.id);
  return (
    <div className="row">
      <div className="name">{dimension.name}</div>
      <svg
        width="100%"
        height="36"
        role="img"
        aria-label={`${dimension.name}: ${score}, 90 % range ${low} to ${high}, on an axis from ${axis.min} to ${axis.max}`}
      >
        {axis.middle && (
          <rect
            className="middle"
            x={along(axis, axis.middle[0])}
            width={`${((axis.middle[1] - axis.middle[0]) / (axis.max - axis.min)) * 100}%`}
            height="100%"
          />
        )}
        {axis.ticks.map((tick) => (
          <line key={tick} className="tick" x1={along(axis, tick)} x2={along(axis, tick)} y1="0" y2="100%" />
        ))}
        <line className="interval" x1={along(axis, low)} x2={along(axis, high)} y1="50%" y2="50%" />
        <line className="cap" x1={along(axis, low)} x2={along(axis, low)} y1="30%" y2="70%" />
        <line className="cap" x1={along(axis, high)} x2={along(axis, high)} y1="30%" y2="70%" />
        <circle className="dot" cx={along(axis, score)} cy="50%" r="7" />
      </svg>
      <div className="value">
        <strong>{scoreWords(dimension)}</strong>
        {position !== null && <span> {position}</span>}
        {dimension.flags.includes('approximate_norm') && <span> · approximate norm</span>}
        {dimension.flags.includes('prorated') && (
          <span>
            {' '}
            · {dimension.items_answered}
            {dimension.items !== undefined && ` of ${dimension.items}`} items answered
          </span>
        )}
      </div>
      {ends !== null && (
        <div className="ends fine">
          <span>←&nbsp;{ends[0]}</span>
          <span>{ends[1]}&nbsp;→</span>
        </div>
      )}
    </div>
  );
}

const BANDS = ['low', 'middle', 'high'] as const;

// Facets rest on four items each: a word, never a number.
function Facets({ facets }: { readonly facets: readonly Dimension[] }) {
  if (facets.length === 0) return null;
  return (
    <details className="facets">
      <summary>{facets.length} facets</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Facet</th>
            {BANDS.map((band) => (
              <th scope="col" key={band}>
                {band}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facets.map((facet) => (
            <tr key={facet.id}>
              <th scope="row">{facet.name}</th>
              {BANDS.map((band) => (
                <td key={band} data-on={facet.band === band}>
                  {facet.band === band && <span className="here">{band}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
