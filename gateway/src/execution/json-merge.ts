type Json = Record<string, unknown>;

/** True for a JSON object, not for a list. */
export function isJsonObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Merges an answer into what earlier fetches brought, in place: objects by key, lists of equal length by index, and the
 * newer value otherwise. Keys come from `JSON.parse` and the planner, so `__proto__` is skipped rather than followed.
 */
export function mergeJson(target: Json, source: Json): Json {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === undefined || key === '__proto__') continue;
    const existing = target[key];
    if (isJsonObject(value) && isJsonObject(existing)) mergeJson(existing, value);
    else if (Array.isArray(value) && Array.isArray(existing) && value.length === existing.length) mergeLists(existing, value);
    else target[key] = value;
  }
  return target;
}

function mergeLists(target: unknown[], source: unknown[]): void {
  for (let index = 0; index < source.length; index++) {
    const value = source[index];
    const existing = target[index];
    if (isJsonObject(value) && isJsonObject(existing)) mergeJson(existing, value);
    else if (Array.isArray(value) && Array.isArray(existing) && value.length === existing.length) mergeLists(existing, value);
    else target[index] = value;
  }
}

/** A copy that shares nothing with the original. */
export function copyJson<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyJson) as T;
  if (!isJsonObject(value)) return value;
  const copy: Json = {};
  for (const key of Object.keys(value)) copy[key] = copyJson(value[key]);
  return copy as T;
}
