/**
 * Makes what a route reads of an address all that its pages see of it. The router hands on whatever else the address says
 * beside it, a day that is none included; here what was not read is taken back.
 */
export function strictSearch<T extends object>(read: (search: Record<string, unknown>) => T): (search: Record<string, unknown>) => T {
  return (search) => {
    const nothing = Object.fromEntries(Object.keys(search).map((name) => [name, undefined]));
    return { ...nothing, ...read(search) };
  };
}
