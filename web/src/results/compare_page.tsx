import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as api from '../api/console_api';
import type { ComparedScale, Comparison, Session } from '../api/types';
import { may } from '../orgs/permissions';
import { useLanguage } from '../ui/language';
import { Failure, Loading, Note, useTitle } from '../ui/pieces';
import { Link, useAddress } from '../ui/router';
import { Chart, Legend } from './chart';
import { ChoosePeople } from './choose_people';
import { chosenIn, clearWords, isPartial, rowsOf, scaleWords } from './compare_words';
import { flagWords } from './result_words';
import { axisOf } from './scale';
import { resultWords } from './words/words';

// Results of the candidates of one posting side by side: who, is in the address.
export function ComparePage({ session }: { readonly session: Session }) {
  const { searchParams } = useAddress();
  const chosen = chosenIn(searchParams.get('results'));
  const isChoosing = chosen.length < 2 || searchParams.has('choose');
  useTitle('Side by side');
  return (
    <>
      <p className="crumbs">
        <Link href="/console">Orders</Link>
      </p>
      <Title order={1} size="h2">
        Side by side
      </Title>
      {!isChoosing && <SideBySide results={chosen} />}
      {isChoosing &&
        (may(session, 'orders:read') ? (
          <ChoosePeople key={chosen.join()} chosen={chosen} />
        ) : (
          <p>Your role does not show who there is to choose from.</p>
        ))}
    </>
  );
}

function SideBySide({ results }: { readonly results: readonly string[] }) {
  const comparison = useQuery({
    queryKey: ['comparison', ...results],
    queryFn: () => api.compareResults(results),
    staleTime: 60_000,
    retry: false, // While one waits for the provider another would only be refused.
  });
  const others = `/console/compare?results=${results.join()}&choose=1`;
  return (
    <>
      <p>
        <Link href={others}>Choose others</Link>
      </p>
      {comparison.isPending && <Loading lines={6} />}
      {comparison.isError && (
        <Failure error={comparison.error} onRetry={() => void comparison.refetch()} />
      )}
      {comparison.data &&
        (comparison.data.why_not === null ? (
          <Body comparison={comparison.data} />
        ) : (
          <WhyNot why={comparison.data.why_not} people={comparison.data.people} />
        ))}
    </>
  );
}

interface WhyNotProps {
  readonly why: string;
  readonly people: Comparison['people'];
}

function WhyNot({ why, people }: WhyNotProps) {
  return (
    <>
      <Note shade="calm" title={why} />
      <p>Read each result by itself:</p>
      <ResultLinks people={people} />
    </>
  );
}

function ResultLinks({ people }: Pick<Comparison, 'people'>) {
  const words = resultWords(useLanguage());
  return (
    <ul className="flags">
      {people.map((one) => (
        <li key={one.result_id}>
          <Link href={`/console/results/${one.result_id}`}>{one.name}</Link>
          {one.flags.length > 0 && (
            <span className="fine"> · {one.flags.map((flag) => flagWords(flag, words).title).join('; ')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Body({ comparison }: { readonly comparison: Comparison }) {
  const { posting, assessment, norm, people, scales } = comparison;
  return (
    <>
      <p className="fine">
        {[posting, assessment.name, norm && `norm: ${norm}`].filter(Boolean).join(' · ')}
      </p>
      <Note shade="calm" title="Nobody is ranked here, and nothing is added up.">
        <p>
          People stand in the order in which you chose them. A difference is called larger than measurement error when two
          equal people come out so far apart only once in 20 pairs: so among 20 pairs expect one by chance. Where it is not
          larger, treat them as alike. No scale says who is better at the job.
        </p>
      </Note>
      <ResultLinks people={people} />
      {scales.map((scale) => (
        <Scale key={scale.id} scale={scale} people={people} />
      ))}
      {scales[0] && <Legend axis={axisOf(scales[0].metric)} />}
    </>
  );
}

interface ScaleProps {
  readonly scale: ComparedScale;
  readonly people: Comparison['people'];
}

function Scale({ scale, people }: ScaleProps) {
  const clear = clearWords(scale, people);
  const without = people.filter((_, place) => scale.values[place] === null);
  const heading = `scale-${scale.id}`;
  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h4" mt="xl" mb="sm" id={heading}>
        {scale.name}
      </Title>
      <Chart test="" dimensions={rowsOf(scale, people)} facetsOf={() => []} hasLegend={false} />
      {without.length > 0 && <p className="fine">No score: {without.map(({ name }) => name).join(', ')}</p>}
      <p>
        <strong>{scaleWords(scale)}</strong>
        {isPartial(scale) && ' Of some it is not known how far apart they must be.'}
      </p>
      {clear.length > 0 && (
        <ul className="flags">
          {clear.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
