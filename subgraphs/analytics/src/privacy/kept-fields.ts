/**
 * What each column of the log of requests means to a listener. Null: it says nothing of the listener. A test compares it with the
 * log, so that the page cannot be silent about a new column.
 */
export const KEPT_FIELDS: Readonly<Record<string, string | null>> = {
  organization_id: null,
  event_id: null,
  at: 'when it arrived',
  source: 'what saw it: our redirect, a log of the server of the audio, or a player that reports it',
  method: 'its kind (GET or HEAD)',
  status: 'what the server of the audio answered',
  url_key: 'which episode it asked for',
  range_spec: 'which part of the file it asked for',
  bytes_served: 'how many bytes were sent',
  referrer_host: 'the host name, and no more, of the page that led to it',
  user_agent: 'the name that the app or browser gives itself',
  app: 'the app, by that name',
  device: 'the kind of device, by that name',
  os: 'the operating system, by that name',
  agent_kind: 'whether that name is an app, a browser, a program or unknown',
  is_bot: 'whether that name is a robot’s',
  ip_class: 'the kind of network: a home’s, a phone company’s, a data centre’s',
  country: 'the country of the network',
  region: 'the region of the network',
  listener_key: 'the listener key, made of address and app (below)',
  household_key: 'the household key, made of the address (below)',
  lists_version: null,
  written_xid: null,
  kind: 'whether it is a request, a stream or a play',
  listened_seconds: 'how many seconds were heard, where the player reports it',
  play_percent: 'how far it was heard, where the player reports it',
};
