import { Badge } from '@mantine/core';
import type { Effect, Event } from '../api/types';
import { becameShade, becameWords, EFFECT_STATES, effectShade } from './delivery_words';

// The word carries the meaning; the shade only helps the eye to find it.
export function EventBadge({ event }: { readonly event: Pick<Event, 'state' | 'came_of'> }) {
  return (
    <Badge className="state" data-shade={becameShade(event)} variant="default" tt="none">
      {becameWords(event)}
    </Badge>
  );
}

export function EffectBadge({ effect }: { readonly effect: Pick<Effect, 'state'> }) {
  return (
    <Badge className="state" data-shade={effectShade(effect)} variant="default" tt="none">
      {EFFECT_STATES[effect.state]}
    </Badge>
  );
}
