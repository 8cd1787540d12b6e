import { useEffect, useState } from 'react';

/** The value as it is once it has rested for `ms` milliseconds; '' at once, so that clearing does not lag. */
export function useDelayed(value: string, ms: number): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), value === '' ? 0 : ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}
