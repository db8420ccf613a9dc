import { Button, TextInput } from '@mantine/core';
import type { JudgedColour } from '../api/types';
import { asColour } from './branding_draft';

interface Props {
  readonly label: string;
  readonly help: string;
  readonly usual: string; // What stands in the picker while nothing is chosen.
  readonly value: string;
  readonly judged: JudgedColour | null;
  readonly error: string | null;
  readonly onChange: (text: string) => void;
}

// A colour to pick or to type, with what the server says about it.
export function ColourField({ label, help, usual, value, judged, error, onChange }: Props) {
  return (
    <div className="colour">
      <div className="colour-line">
        <TextInput
          label={label}
          description={help}
          placeholder={usual}
          maxLength={7}
          spellCheck={false}
          autoComplete="off"
          value={value}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <input
          type="color"
          aria-label={`Pick: ${label}`}
          value={asColour(value, usual)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      <div role="status">
        {judged !== null && value.trim() !== '' && (
          <Judged judged={judged} onTake={() => onChange(judged.nearest)} />
        )}
      </div>
    </div>
  );
}

interface JudgedProps {
  readonly judged: JudgedColour;
  readonly onTake: () => void;
}

function Judged({ judged, onTake }: JudgedProps) {
  const figure = `${judged.contrast.toFixed(2)}:1`;
  if (judged.is_readable) return <p className="fine">Can be read: {figure}, and 4.5:1 is needed.</p>;
  return (
    <p className="fine warn">
      Cannot be read: {figure}, and 4.5:1 is needed. Shown as the nearest that can.{' '}
      <Button variant="default" size="compact-sm" onClick={onTake}>
        Take {judged.nearest}
      </Button>
    </p>
  );
}
