import { Button, Title } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import * as api from '../api/console_api';
import type { Branding, Session } from '../api/types';
import { may } from '../orgs/permissions';
import { Failure, Loading, Note, useTitle } from '../ui/pieces';
import { useSettled } from '../ui/settled';
import { type Draft, draftOf, isSame, wishOf } from './branding_draft';
import { BrandingForm } from './branding_form';
import { FirstPage } from './first_page';
import { LetterView } from './letter_view';
import { LogoField } from './logo_field';

// How the organisation shows itself to candidates, with a look at it before it is so.
export function BrandingPage({ session }: { readonly session: Session }) {
  const branding = useQuery({ queryKey: ['branding'], queryFn: api.readBranding });
  useTitle('Branding');
  return (
    <>
      <Title order={1} size="h2">
        Branding
      </Title>
      <p>What candidates see of {session.org.name}: on their pages and in letters to them.</p>
      {branding.isPending && <Loading />}
      {branding.isError && (
        <Failure error={branding.error} onRetry={() => void branding.refetch()} />
      )}
      {branding.isSuccess && (
        <Editor branding={branding.data} mayWrite={may(session, 'setup:write')} />
      )}
    </>
  );
}

interface EditorProps {
  readonly branding: Branding;
  readonly mayWrite: boolean;
}

function Editor({ branding, mayWrite }: EditorProps) {
  const client = useQueryClient();
  // What the draft was made from: another's change meanwhile is not undone by ours.
  const [base, setBase] = useState(branding);
  const [draft, setDraft] = useState(() => draftOf(base));
  const wish = wishOf(useSettled(draft));
  const preview = useQuery({
    queryKey: ['branding-preview', wish],
    queryFn: () => api.previewBranding(wish),
    placeholderData: keepPreviousData,
  });
  const save = useMutation({
    mutationFn: () => api.changeBranding({ ...wishOf(draft), version: base.version }),
    onSuccess: (fresh) => {
      client.setQueryData(['branding'], fresh);
      setBase(fresh);
      setDraft(draftOf(fresh));
    },
    onError: () => void client.invalidateQueries({ queryKey: ['branding'] }), // Perhaps it is another by now.
  });
  const takeTheirs = (): void => {
    setBase(branding);
    setDraft(draftOf(branding));
    save.reset();
  };
  const onDraft = (next: Draft): void => {
    setDraft(next);
    save.reset();
  };
  // What the server would refuse is said while it is typed; no answer at all is said below.
  const [shown, setShown] = useState(preview.data);
  useEffect(() => {
    if (preview.data) setShown(preview.data);
  }, [preview.data]);
  const isChanged = !isSame(draft, draftOf(base));
  const isOld = branding.version !== base.version;
  useEffect(() => {
    if (isOld && !isChanged) takeTheirs(); // Nothing of ours is lost.
  }, [branding.version]); // After our own change it is the old one for a moment.
  return (
    <div className="branding">
      <div>
        {mayWrite ? (
          <>
            <BrandingForm
              branding={branding}
              draft={draft}
              isChanged={isChanged}
              preview={preview.isError ? null : (preview.data ?? null)}
              error={save.error ?? preview.error}
              isSaving={save.isPending}
              onDraft={onDraft}
              onReset={() => onDraft(draftOf(base))}
              onSave={() => save.mutate()}
            />
            <div role="status">
              {isOld && isChanged && (
                <Note shade="warn" title="Somebody has changed this since you looked.">
                  <Button variant="default" size="xs" onClick={takeTheirs}>
                    Show theirs instead
                  </Button>
                </Note>
              )}
              {save.isSuccess && !isChanged && (
                <Note shade="calm" title="Candidates see this from now on." />
              )}
            </div>
          </>
        ) : (
          <p>An owner or an admin can change this.</p>
        )}
        <LogoField branding={branding} mayWrite={mayWrite} />
      </div>
      <section aria-labelledby="preview" className="previews">
        <h2 id="preview">{isChanged ? 'What they would see' : 'What they see now'}</h2>
        {shown === undefined && <Loading />}
        {shown !== undefined && (
          <>
            <h3>First page</h3>
            <FirstPage page={shown.page} scheme="light" />
            <h3>First page, on a dark screen</h3>
            <FirstPage page={shown.page} scheme="dark" />
            <h3>Invitation</h3>
            <LetterView letter={shown.letter} />
          </>
        )}
      </section>
    </div>
  );
}
