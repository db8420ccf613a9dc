import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

// The browser's own modal dialog: it keeps the focus inside, closes with Escape, and gives the focus
// back. Shown as long as it is rendered.
export function Dialog({ title, onClose, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault(); // Whether it is open is our state, not the browser's.
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose(); // On the ground around it.
      }}
    >
      <div className="sheet">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
