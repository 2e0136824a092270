import { describe, expect, it } from 'vitest';
import { auditFilterOf, parseAuditSearch } from './audit-search.ts';

describe('the address of the audit log', () => {
  it('is read as it was written', () => {
    const search = { actor: 'user-1', action: 'member.', subject: 'User', from: '2026-11-01', to: '2026-11-03' };
    expect(parseAuditSearch(search)).toEqual(search);
  });

  it.each([
    [{ action: 'DROP TABLE' }, {}],
    [{ from: '2026-02-30', to: 'tomorrow' }, {}],
    [{ from: '2026-11-03', to: '2026-11-01' }, { from: '2026-11-03' }],
    [{ actor: ['a'], subject: { a: 1 } }, {}],
    [{ actor: '   ' }, {}],
    [{ actor: 7 }, { actor: '7' }],
  ])('leaves out what is none: %j', (search, expected) => {
    expect(parseAuditSearch(search)).toEqual(expected);
  });

  it('asks for whole days, the last included', () => {
    expect(auditFilterOf({ from: '2026-10-31', to: '2026-10-31' })).toEqual({
      from: '2026-10-31T00:00:00.000Z',
      to: '2026-11-01T00:00:00.000Z',
    });
  });
});
