import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import * as api from '../api/console_api';
import type { Branding } from '../api/types';
import { Failure } from '../ui/pieces';

interface Props {
  readonly branding: Branding;
  readonly mayWrite: boolean;
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

// More is not even sent: the server's own limit is far below.
const SENT_BYTES_MAX = 640 * 1024;

// The logo, at once: it has no draft.
export function LogoField({ branding, mayWrite }: Props) {
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const keep = async (fresh: Branding): Promise<void> => {
    client.setQueryData(['branding'], fresh);
    await client.invalidateQueries({ queryKey: ['branding-preview'] });
  };
  const set = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > SENT_BYTES_MAX) throw new TooLarge();
      return api.setLogo(await base64Of(file));
    },
    onSuccess: keep,
  });
  const remove = useMutation({ mutationFn: api.removeLogo, onSuccess: keep });
  const { logo } = branding;
  const error = set.error ?? remove.error;
  return (
    <section aria-labelledby="logo">
      <h2 id="logo">Logo</h2>
      <p className="fine">
        A PNG, JPEG or WebP that stands still, at most 128 KB, each side 16 to 1,024 pixels. On
        candidates’ pages, at once; letters carry none.
      </p>
      {logo !== null && (
        <p className="logo-plate">
          <img src={logo.url} width={logo.width} height={logo.height} alt="The logo as it is now" />
        </p>
      )}
      {logo === null && <p>There is none: pages show the name alone.</p>}
      {mayWrite && (
        <div className="buttons">
          <input
            ref={input}
            type="file"
            hidden
            aria-label="Logo file"
            accept="image/png,image/jpeg,image/webp"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              remove.reset();
              if (file) set.mutate(file);
            }}
          />
          <Button variant="default" loading={set.isPending} onClick={() => input.current?.click()}>
            {logo === null ? 'Choose a file' : 'Choose another file'}
          </Button>
          {logo !== null && (
            <Button
              variant="default"
              loading={remove.isPending}
              onClick={() => {
                set.reset();
                remove.mutate();
              }}
            >
              Remove the logo
            </Button>
          )}
        </div>
      )}
      {error instanceof TooLarge && (
        <p className="field-error" role="alert">
          The file is too large; a logo has at most 128 KB.
        </p>
      )}
      {error !== null && !(error instanceof TooLarge) && <Failure error={error} />}
    </section>
  );
}

class TooLarge extends Error {}
