import { Button } from '@mantine/core';
import { Failure } from './pieces';

interface Props {
  readonly does: string; // What the button does, with its number: "Revoke 1 key".
  readonly isPending: boolean;
  readonly error: unknown; // Null: none, or said at its field already.
  readonly isDisabled?: boolean;
  readonly cancel?: string;
  readonly onClose: () => void;
}

// The end of a dialog's form: what went wrong, and the two ways out.
export function FormFoot({ does, isPending, error, isDisabled, cancel, onClose }: Props) {
  return (
    <>
      {error !== null && <Failure error={error} />}
      <div className="buttons">
        <Button type="submit" loading={isPending} disabled={isDisabled ?? false}>
          {does}
        </Button>
        <Button variant="default" onClick={onClose}>
          {cancel ?? 'Cancel'}
        </Button>
      </div>
    </>
  );
}
