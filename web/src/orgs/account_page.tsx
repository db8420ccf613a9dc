import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { Session } from '../api/types';
import { Dialog } from '../ui/dialog';
import { Note, useTitle } from '../ui/pieces';
import { PasswordForm } from './password_form';
import { SecondFactorSection } from './second_factor';
import { Sessions } from './sessions';

// What I may do about myself.
export function AccountPage({ session }: { readonly session: Session }) {
  const [isChanging, setChanging] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  useTitle('Your account');
  return (
    <>
      <Title order={1} size="h2">
        Your account
      </Title>
      <p>
        {session.member.name !== null && `${session.member.name}, `}
        {session.member.email}; {session.member.role} of {session.org.name}.
      </p>
      <div role="status">{done !== null && <Note shade="calm" title={done} />}</div>
      <section aria-labelledby="password">
        <h2 id="password">Password</h2>
        <p>Changing it signs out all your browsers but this one.</p>
        <Button variant="default" onClick={() => setChanging(true)}>
          Change the password
        </Button>
      </section>
      <SecondFactorSection />
      <Sessions />
      {isChanging && (
        <Dialog title="Change the password" onClose={() => setChanging(false)}>
          <PasswordForm
            email={session.member.email}
            onDone={(text) => {
              setDone(text);
              setChanging(false);
            }}
            onClose={() => setChanging(false)}
          />
        </Dialog>
      )}
    </>
  );
}
