import type { ProviderPermission } from '../api/types';
import { Copy } from '../ui/pieces';
import { byFeature } from './connection_words';

interface Props {
  readonly permissions: readonly ProviderPermission[];
}

// What to tick, by what it is for.
export function MissingPermissions({ permissions }: Props) {
  return (
    <dl className="facts">
      {[...byFeature(permissions)].map(([feature, ofIt]) => (
        <div key={feature}>
          <dt>{feature}</dt>
          <dd>
            {ofIt.map(({ name }) => (
              <span key={name} className="block">
                {name}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function NeededPermissions({ permissions }: Props) {
  return (
    <details className="more">
      <summary>The {permissions.length} permissions that the key should have</summary>
      <p className="fine">
        A name for the key: <code>Bascule</code> <Copy text="Bascule">Copy the name</Copy>
      </p>
      <MissingPermissions permissions={permissions} />
    </details>
  );
}
