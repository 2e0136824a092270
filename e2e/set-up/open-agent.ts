const SESSION = 'castgraph_session';

/** A browser without pages. */
export interface Agent {
  /** Goes to an address, follows no redirect by itself, and gives where it is led next. */
  get(address: string): Promise<URL>;
  /** Asks the product something, as whoever is signed in. */
  ask(query: string, variables?: Record<string, unknown>): Promise<{ data?: any; errors?: unknown }>;
  /** The address of whoever is signed in. */
  whoAmI(): Promise<string | undefined>;
  hasSession(): boolean;
}

/** Opens a browser that keeps cookies by path; with the cookie of a session it is signed in already. */
export function openAgent(publicUrl: string, cookie?: string): Agent {
  const jar = new Map<string, { value: string; path: string }>();
  if (cookie !== undefined) jar.set(SESSION, { value: cookie.slice(`${SESSION}=`.length), path: '/' });
  const ask: Agent['ask'] = async (query, variables = {}) => {
    const session = jar.get(SESSION)?.value;
    const response = await fetch(`${publicUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(session && { cookie: `${SESSION}=${session}` }) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Awaited<ReturnType<Agent['ask']>>;
  };
  return {
    ask,
    get: async (address) => {
      const { pathname } = new URL(address);
      const sent = [...jar].filter(([, { path }]) => pathname.startsWith(path)).map(([name, { value }]) => `${name}=${value}`);
      const response = await fetch(address, { redirect: 'manual', headers: { cookie: sent.join('; ') } });
      await response.arrayBuffer();
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = set.split(';', 1)[0]!.split('=', 2);
        const path = /Path=([^;]+)/.exec(set)?.[1] ?? '/';
        if (value === '') jar.delete(name);
        else jar.set(name, { value, path });
      }
      return new URL(response.headers.get('location') ?? '/nowhere', address);
    },
    whoAmI: async () => (await ask('{ viewer { user { email } } }')).data?.viewer?.user.email as string | undefined,
    hasSession: () => jar.has(SESSION),
  };
}
