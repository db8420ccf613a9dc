import type { Dimension } from '../api/types';
import { useLanguage } from '../ui/language';
import { endsOf, scaleName } from './result_words';
import { along, type Axis, axisOf, positionWords, scoreWords, shownScore } from './scale';
import { type ResultWords, resultWords } from './words/words';

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
            <Facets test={test} facets={facetsOf(dimension.id)} />
          </li>
        ))}
      </ul>
      {hasLegend && <Legend axis={axis} />}
    </div>
  );
}

export function Legend({ axis }: { readonly axis: Axis }) {
  const words = resultWords(useLanguage());
  return (
    <p className="legend fine">
      <svg viewBox="0 0 56 16" width="56" height="16" aria-hidden="true">
        <line x1="4" x2="52" y1="8" y2="8" className="interval" />
        <circle cx="28" cy="8" r="6" className="dot" />
      </svg>
      {words('legendScore')}
      {axis.middle && (
        <>
          <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
            <rect width="24" height="16" className="middle" />
          </svg>
          {words('legendMiddle')}
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
  const words = resultWords(useLanguage());
  const axis = axisOf(dimension.metric);
  const { score, low, high } = shownScore(dimension);
  const name = scaleName(test, dimension, words);
  const position = positionWords(dimension, words);
  const ends = endsOf(test, dimension.id, words);
  return (
    <div className="row">
      <div className="name">{name}</div>
      <svg
        width="100%"
        height="36"
        role="img"
        aria-label={words('drawn', { name, score, low, high, min: axis.min, max: axis.max })}
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
        {dimension.flags.includes('approximate_norm') && <span> · {words('approximateNorm')}</span>}
        {dimension.flags.includes('prorated') && (
          <span> · {answeredWords(dimension, words)}</span>
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

function answeredWords({ items, items_answered: answered }: Dimension, words: ResultWords): string {
  return items === undefined ? words('itemsAnswered', { answered }) : words('itemsAnsweredOf', { answered, items });
}

const BANDS = ['low', 'middle', 'high'] as const;

interface FacetsProps {
  readonly test: string;
  readonly facets: readonly Dimension[];
}

// Facets rest on four items each: a word, never a number.
function Facets({ test, facets }: FacetsProps) {
  const words = resultWords(useLanguage());
  if (facets.length === 0) return null;
  return (
    <details className="facets">
      <summary>{words('facets', { count: facets.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('facet')}</th>
            {BANDS.map((band) => (
              <th scope="col" key={band}>
                {words(band)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facets.map((facet) => (
            <tr key={facet.id}>
              <th scope="row">{scaleName(test, facet, words)}</th>
              {BANDS.map((band) => (
                <td key={band} data-on={facet.band === band}>
                  {facet.band === band && <span className="here">{words(band)}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
