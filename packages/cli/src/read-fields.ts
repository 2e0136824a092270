import { badInput } from '@castgraph/kernel/errors';
import { readInstant } from './read-request.ts';

/** A line of JSON with what complains of its fields: BAD_INPUT that names the line and the field. Null and absent are the same. */
export class LineFields {
  readonly line: number;
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #path: string;

  constructor(fields: unknown, line: number, path = '') {
    this.line = line;
    this.#path = path;
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
      throw badInput(`Line ${line}: ${path === '' ? 'not a JSON object' : `"${path.slice(0, -1)}" must be an object`}`, { line });
    this.#fields = fields as Record<string, unknown>;
  }

  /** Throws BAD_INPUT for text that is no JSON object. */
  static parse(text: string, line: number): LineFields {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw badInput(`Line ${line}: not JSON: ${text.slice(0, 60)}`, { line });
    }
    return new LineFields(value, line);
  }

  value(field: string): unknown {
    return Object.hasOwn(this.#fields, field) ? (this.#fields[field] ?? null) : null;
  }

  fail(field: string, wanted: string): never {
    const name = this.#path + field;
    throw badInput(`Line ${this.line}: "${name}" must be ${wanted}`, { line: this.line, path: [name] });
  }

  /** Trimmed; null when absent or empty. */
  text(field: string): string | null {
    const value = this.value(field);
    if (value === null) return null;
    return typeof value === 'string' ? value.trim() || null : this.fail(field, 'a string');
  }

  requireText(field: string): string {
    return this.text(field) ?? this.fail(field, 'present');
  }

  /** An id; numbers are taken as they are written. */
  id(field: string): string | null {
    const value = this.value(field);
    return typeof value === 'number' && Number.isFinite(value) ? String(value) : this.text(field);
  }

  /** Unix ms of an RFC 3339 date and time. */
  requireInstant(field: string): number {
    return readInstant(this.requireText(field)) ?? this.fail(field, 'an RFC 3339 date and time with its offset');
  }

  number(field: string): number | null {
    const value = this.value(field);
    if (value === null) return null;
    return typeof value === 'number' && Number.isFinite(value) ? value : this.fail(field, 'a number');
  }

  /** A whole number of minor units. */
  minor(field: string): number | null {
    const value = this.number(field);
    return value === null || Number.isSafeInteger(value) ? value : this.fail(field, 'a whole number of minor units');
  }

  /** A list; one string is a list of one. */
  texts(field: string): string[] {
    const value = this.value(field);
    if (value === null) return [];
    if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return this.fail(field, 'a list of strings');
    return value.map((item) => item.trim()).filter((item) => item !== '');
  }

  /** The objects of a list. */
  objects(field: string): LineFields[] {
    const value = this.value(field);
    if (!Array.isArray(value)) return this.fail(field, 'a list');
    return value.map((item, index) => new LineFields(item, this.line, `${this.#path}${field}[${index}].`));
  }
}
