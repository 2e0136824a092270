import { Agent, request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

/** What a podcast app sends; the address arrives as a trusted proxy would report it. */
export type OutgoingRequest = {
  url: string;
  method?: string;
  /** The address of the one who asks; the origin on this machine is believed about it. */
  ip: string;
  /** Blank for none. */
  userAgent: string;
  range?: string | null;
};

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Sends one request exactly as told (no header is added) and gives status and headers; redirects are not followed. */
export function sendRequest({
  url,
  method = 'GET',
  ip,
  userAgent,
  range,
}: OutgoingRequest): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-forwarded-for': ip, ...(userAgent === '' ? {} : { 'user-agent': userAgent }), ...(range ? { range } : {}) };
    const sent = httpRequest(url, { method, headers, agent, timeout: 10_000 }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
      response.on('error', reject);
    });
    sent.on('timeout', () => sent.destroy(new Error('No answer within 10 seconds')));
    sent.on('error', reject);
    sent.end();
  });
}
