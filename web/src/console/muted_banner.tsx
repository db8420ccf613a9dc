import { useQuery } from '@tanstack/react-query';
import * as api from '../api/console_api';
import { absolute } from '../ui/times';

// On every page of a restored copy: what it does not do, and how that ends.
export function MutedBanner() {
  const summary = useQuery({ queryKey: ['summary'], queryFn: api.readSummary, refetchInterval: 60_000 });
  const muted = summary.data?.muted;
  if (!muted) return null;
  return (
    <div className="muted-banner" role="status">
      <strong>Nothing is sent.</strong> This installation was restored from a backup of{' '}
      {absolute(muted.taken_at)}. Letters and everything that would be written to the applicant tracking system
      wait until the operator runs <code>bascule resume</code>.
    </div>
  );
}
