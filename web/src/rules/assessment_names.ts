import { useQuery } from '@tanstack/react-query';
import * as api from '../api/console_api';

// Assessments by their names in the catalogue, as a list; by their ids while it is not there.
export function useAssessmentNames(): (
  ids: readonly string[],
  optional: readonly string[],
) => string {
  const { data } = useQuery({ queryKey: ['assessments'], queryFn: api.listAssessments });
  const names = new Map(data?.data.map(({ id, name }) => [id, name]));
  return (ids, optional) =>
    ids
      .map((id) => `${names.get(id) ?? id}${optional.includes(id) ? ' (optional)' : ''}`)
      .join('; ');
}
