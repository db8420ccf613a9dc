import { Badge } from '@mantine/core';
import type { OrderState } from '../api/types';
import { useLanguage } from '../ui/language';
import { uiWords } from '../ui/words/words';
import { STATE_WORDS } from './order_words';

// The word carries the meaning; the shade only helps the eye to find it.
export function StateBadge({ state }: { readonly state: OrderState }) {
  const shade = state === 'needs_attention' ? 'attention' : state === 'delivered' ? 'done' : 'calm';
  return (
    <Badge className="state" data-shade={shade} variant="default" tt="none">
      {STATE_WORDS[state]}
    </Badge>
  );
}

// It may be declined, and nobody waits for it.
export function OptionalBadge() {
  return (
    <Badge className="state" data-shade="calm" variant="default" tt="none">
      Optional
    </Badge>
  );
}

export function SandboxBadge() {
  const words = uiWords(useLanguage());
  return (
    <Badge className="state" data-shade="sandbox" variant="default" tt="none">
      {words('sandbox')}
    </Badge>
  );
}
