import { useEffect, useState } from 'react';

const SETTLES_AFTER_MS = 300;

// The value once it has not changed for a moment: for what is asked of the server while typing.
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
