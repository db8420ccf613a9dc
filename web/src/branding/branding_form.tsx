import { Button, TextInput } from '@mantine/core';
import type { Branding, BrandingPreview } from '../api/types';
import { saidAt, saidElsewhere } from '../orgs/show_again';
import { Failure } from '../ui/pieces';
import { ColourField } from './colour_field';
import type { Draft } from './branding_draft';

interface Props {
  readonly branding: Branding;
  readonly draft: Draft;
  readonly isChanged: boolean;
  readonly preview: BrandingPreview | null;
  readonly error: unknown; // Of the preview or of saving; null: none.
  readonly isSaving: boolean;
  readonly onDraft: (draft: Draft) => void;
  readonly onReset: () => void;
  readonly onSave: () => void;
}

const FIELDS = ['/name', '/sender_name', '/reply_to', '/accent/light', '/accent/dark'];

export function BrandingForm({
  branding, draft, isChanged, preview, error, isSaving, onDraft, onReset, onSave,
}: Props) {
  const set = (field: keyof Draft) => (text: string) => onDraft({ ...draft, [field]: text });
  const name = draft.name.trim() === '' ? branding.organisation : draft.name.trim();
  const judged = (scheme: 'light' | 'dark') => preview?.[scheme] ?? null;
  // A colour that cannot be read is said below its field, with a way out.
  const saidOfColour = (scheme: 'light' | 'dark'): string | null =>
    judged(scheme)?.is_readable === false ? null : saidAt(`/accent/${scheme}`, error);
  return (
    <form
      className="branding-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <TextInput
        label="Name that candidates see"
        description="On pages, in letters and at the head of reports."
        placeholder={branding.organisation}
        maxLength={200}
        value={draft.name}
        error={saidAt('/name', error)}
        onChange={(event) => set('name')(event.currentTarget.value)}
      />
      <TextInput
        label="Whom letters are from"
        description="A name; the address is this server’s."
        placeholder={name}
        maxLength={200}
        mt="md"
        value={draft.senderName}
        error={saidAt('/sender_name', error)}
        onChange={(event) => set('senderName')(event.currentTarget.value)}
      />
      <TextInput
        label="Reply to"
        description="Where answers go, and whom page and letter name for questions."
        type="email"
        placeholder={branding.contact_email ?? ''}
        maxLength={254}
        mt="md"
        value={draft.replyTo}
        error={saidAt('/reply_to', error)}
        onChange={(event) => set('replyTo')(event.currentTarget.value)}
      />
      <ColourField
        label="Accent on light pages and in letters"
        help="Of buttons and links; # and six digits."
        usual="#0f6674"
        value={draft.light}
        judged={judged('light')}
        error={saidOfColour('light')}
        onChange={set('light')}
      />
      <ColourField
        label="Accent on dark pages"
        help="Empty: the nearest to the other that can be read there."
        usual={preview?.page.org.colours?.dark.accent ?? '#63c5d1'}
        value={draft.dark}
        judged={judged('dark')}
        error={saidOfColour('dark')}
        onChange={set('dark')}
      />
      {error !== null && saidElsewhere(error, ...FIELDS) !== null && <Failure error={error} />}
      <div className="buttons">
        <Button type="submit" loading={isSaving} disabled={!isChanged}>
          Show candidates this
        </Button>
        <Button variant="default" disabled={!isChanged} onClick={onReset}>
          Back to what they see now
        </Button>
      </div>
    </form>
  );
}
