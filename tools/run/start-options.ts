/** What `npm start -- …` was asked for. */
export type StartOptions = {
  /** Empty `.data/` first. */
  fresh: boolean;
  /** With demo data and traffic. */
  demo: boolean;
};

export const startHelp = `npm start [-- options]
  --fresh     forget all data of this clone first
  --no-demo   start without demo data and demo traffic
  --help      this text
Environment: PORT, PUBLIC_URL, DATABASE_URL, REDIS_URL, SECRETS_KEY, SMTP_URL, STORAGE_URL, TRANSCRIPTION_URL,
OPAWG_USER_AGENTS_URL, IP_LISTS_URL, GEO_DATABASE, EXCHANGE_RATES_URL, OTEL_EXPORTER_OTLP_ENDPOINT, LOG_LEVEL,
OUTBOUND_ALLOW, DATABASE_REPLICA_URLS; all optional.`;

/** @throws Error that names the option it does not know */
export function readStartOptions(args: readonly string[]): StartOptions | 'help' {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  const unknown = args.filter((arg) => arg !== '--fresh' && arg !== '--no-demo');
  if (unknown.length > 0) throw new Error(`Unknown option ${unknown.join(', ')}.\n${startHelp}`);
  return { fresh: args.includes('--fresh'), demo: !args.includes('--no-demo') };
}
