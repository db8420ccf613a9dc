import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Logo } from './brand';

// A heading that takes the focus when its screen appears, so that a screen reader reads it and the
// next Tab goes on from there.
export function useFocusOnChange<T extends HTMLElement>(key: unknown): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [key]);
  return ref;
}

interface ScreenProps {
  readonly org: string | null;
  readonly children: ReactNode;
}

// The frame of every candidate page: whose invitation it is, then one thing to do.
export function Screen({ org, children }: ScreenProps) {
  return (
    <>
      <header className="top">
        <Logo />
        <p className="org">{org ?? ' '}</p>
      </header>
      <main>{children}</main>
    </>
  );
}

interface NoticeProps extends ScreenProps {
  readonly title: string;
}

export function Notice({ org, title, children }: NoticeProps) {
  const heading = useFocusOnChange<HTMLHeadingElement>(title);
  return (
    <Screen org={org}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </Screen>
  );
}
