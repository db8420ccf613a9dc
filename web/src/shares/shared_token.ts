// The key of a shared result stands in the fragment, which no server and no log ever sees. It leaves the address bar at
// once and stays with this tab, so that loading the page again shows it again.
const PATTERN = /^#([A-Za-z0-9_-]{22,128})$/;
const KEPT_AS = 'bascule.shared-result';

// Null: the address holds none, or only a part of one, and nothing is kept from before. Pure.
export function tokenOf(hash: string, kept: string | null): string | null {
  if (hash === '' || hash === '#') return kept;
  return PATTERN.exec(hash)?.[1] ?? null;
}

export function takeToken(): string | null {
  const token = tokenOf(window.location.hash, kept());
  if (token !== null) keep(token);
  if (window.location.hash !== '') window.history.replaceState(null, '', window.location.pathname);
  return token;
}

export function forgetToken(): void {
  try {
    sessionStorage.removeItem(KEPT_AS);
  } catch {
    // Nothing is kept then.
  }
}

// A browser may refuse to keep anything; then the link is opened again from where it was sent.
function kept(): string | null {
  try {
    return sessionStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

function keep(token: string): void {
  try {
    sessionStorage.setItem(KEPT_AS, token);
  } catch {
    // As above.
  }
}
