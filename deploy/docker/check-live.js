// The container's health: does this process still answer? Whether it can serve is `/readyz`, which asks the database too
// and must not get a process restarted for the database's trouble.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/livez`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
