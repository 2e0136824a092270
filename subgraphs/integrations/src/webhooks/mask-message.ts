/** Fields that say nothing about a person; everything else of a message is left to its sealed copy. */
const SHOWN = new Set([
  'id',
  'order_id',
  'name',
  'created_at',
  'processed_at',
  'cancelled_at',
  'currency',
  'total_price',
  'test',
  'financial_status',
  'landing_site',
  'referring_site',
  'discount_codes',
  'source_name',
  'transactions',
]);
const SHOWN_WITHIN = new Set(['code', 'amount', 'type', 'kind', 'status', 'currency']);

/** The part of a shop's message that members may see. Query parameters of pages stay: they are the campaign's own. */
export function maskMessage(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return {};
  const shown = Object.entries(body).filter(([name]) => SHOWN.has(name));
  return Object.fromEntries(shown.map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, 20).map(maskItem) : value]));
}

function maskItem(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  return Object.fromEntries(Object.entries(item).filter(([name]) => SHOWN_WITHIN.has(name)));
}
