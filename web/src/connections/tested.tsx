import type { Probed } from '../api/types';
import { Note } from '../ui/pieces';
import { MissingPermissions } from './permission_lists';

interface Props {
  readonly what: 'key' | 'consent';
  readonly probed: Probed;
}

// What the test of a credential found.
export function Tested({ what, probed }: Props) {
  const missing = probed.permissions_missing;
  if (missing.length === 0) {
    return <Note shade="calm" title={`The ${what} works, with every permission.`} />;
  }
  return (
    <Note
      shade="warn"
      title={`The ${what} works, but lacks ${missing.length} permission${missing.length === 1 ? '' : 's'}.`}
    >
      <p>You can go on without them; what is named here does not work then. Lever calls them:</p>
      <MissingPermissions permissions={missing} />
    </Note>
  );
}
