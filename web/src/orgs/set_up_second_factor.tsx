import { useMutation } from '@tanstack/react-query';
import encodeQR from 'qr';
import { useMemo, useState } from 'react';
import * as api from '../api/console_api';
import type { BegunSecondFactor, ShownAgain } from '../api/types';
import { FormFoot } from '../ui/form_foot';
import { Copy } from '../ui/pieces';
import { CodeInput, saidAt, saidElsewhere, ShowAgain } from './show_again';

interface Props {
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

// First who it is, then the secret for the phone and the code that proves it arrived there.
export function SetUpSecondFactor({ onCodes, onClose }: Props) {
  const [shown, setShown] = useState<ShownAgain>({ password: '' });
  const begin = useMutation({ mutationFn: () => api.beginSecondFactor(shown) });
  if (begin.isSuccess) {
    return <ConfirmForm password={shown.password} begun={begin.data} onCodes={onCodes} onClose={onClose} />;
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate();
      }}
    >
      <ShowAgain value={shown} hasSecondFactor={false} error={begin.error} onChange={setShown} />
      <FormFoot
        does="Next"
        isPending={begin.isPending}
        error={saidElsewhere(begin.error, '/password')}
        onClose={onClose}
      />
    </form>
  );
}

interface ConfirmProps extends Props {
  readonly password: string; // As it was shown a moment ago.
  readonly begun: BegunSecondFactor;
}

function ConfirmForm({ password, begun, onCodes, onClose }: ConfirmProps) {
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => api.confirmSecondFactor(password, code),
    onSuccess: onCodes,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <p>Scan this with an authenticator app, then type in the code that the app shows.</p>
      <QrCode text={begun.uri} />
      <p className="fine">
        Without a camera, type this secret into the app: <code className="secret">{begun.secret}</code>{' '}
        <Copy text={begun.secret}>Copy the secret</Copy>
      </p>
      <CodeInput
        value={code}
        hint="Six digits; they change every 30 seconds"
        error={saidAt('/code', confirm.error)}
        onChange={setCode}
      />
      <FormFoot
        does="Switch it on"
        isPending={confirm.isPending}
        error={saidElsewhere(confirm.error, '/code')}
        onClose={onClose}
      />
    </form>
  );
}

// Dark on light in either scheme: many apps do not read it the other way round.
function QrCode({ text }: { readonly text: string }) {
  const rows = useMemo(() => encodeQR(text, 'raw', { ecc: 'medium', border: 4 }), [text]);
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label="QR code for an authenticator app"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
