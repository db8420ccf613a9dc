// The key of a one-time link stands in the fragment, which no server and no log ever sees; it leaves the
// address bar at once. Read when the page loads, because rendering twice must not lose it.
export const fragmentToken =
  /^#([A-Za-z0-9_-]{22,128})$/.exec(globalThis.location?.hash ?? '')?.[1] ?? null;
