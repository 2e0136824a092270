import { describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { ROLES, SCOPES, SCOPES_OF_ROLE, type Role } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import { can } from './can.ts';
import { requireScope, requireViewer } from './scopes.ts';
import { parseViewer } from './viewer-claim.ts';

const [organizationId, sponsorId, campaignId] = [newId(), newId(), newId()];
const campaign = { kind: 'campaign' as const, id: campaignId, partOf: [{ kind: 'sponsor' as const, id: sponsorId }] };
const member = (role: Role, more: Partial<Viewer> = {}): Viewer => {
  return { kind: 'user', id: newId(), organizationId, roles: [role], scopes: SCOPES_OF_ROLE[role], ...more };
};
const readCampaign = { area: 'campaigns', resource: campaign };

describe('the policy', () => {
  it('gives each role the scopes of its row and no others', () => {
    for (const role of ROLES) {
      const allowed = SCOPES.filter((scope) => {
        const [area, action] = scope.split(':') as [string, string];
        return can(member(role), action, { area }).granted;
      });
      expect(allowed, role).toEqual(SCOPES.filter((scope) => SCOPES_OF_ROLE[role].includes(scope)));
    }
  });

  it('shows a sponsor what was granted, by itself or with what it is part of, and nothing else', () => {
    expect(can(member('sponsor'), 'read', readCampaign)).toMatchObject({ granted: false });
    expect(can(member('sponsor', { grants: [`sponsor:${newId()}`] }), 'read', readCampaign)).toEqual({
      granted: false,
      reason: `campaigns:read is among the permissions of the role sponsor, but campaign:${campaignId} was not granted`,
    });
    for (const grant of [`campaign:${campaignId}`, `sponsor:${sponsorId}`] as const)
      expect(can(member('sponsor', { grants: [grant] }), 'read', readCampaign)).toMatchObject({
        granted: true,
        reason: expect.stringContaining(grant),
      });
  });

  it('lets a grant show more, never do more', () => {
    const granted = member('sponsor', { grants: [`campaign:${campaignId}`] });
    expect(can(granted, 'write', readCampaign)).toMatchObject({ granted: false });
    expect(can(member('manager'), 'write', readCampaign)).toMatchObject({ granted: true });
  });

  it('knows no permission that is not in the catalogue, and nobody', () => {
    expect(can(member('owner'), 'fly', { area: 'moon' })).toEqual({ granted: false, reason: 'There is no permission moon:fly' });
    expect(can(null, 'read', readCampaign)).toEqual({ granted: false, reason: 'Nobody has signed in' });
  });
});

describe('a share link', () => {
  const link: Viewer = { kind: 'link', id: newId(), organizationId, roles: [], scopes: ['reports:read'], grants: [`report:${campaignId}`] };

  it('is confined even when its grants are lost on the way', () => {
    const { grants: _, ...bare } = link;
    const report = { area: 'reports', resource: { kind: 'report' as const, id: campaignId } };
    expect(can(link, 'read', report)).toMatchObject({ granted: true });
    expect(can(bare, 'read', report)).toMatchObject({ granted: false });
  });

  it('is no member', () => {
    expect(() => requireViewer(link)).toThrow('A share link opens one thing only');
    expect(requireScope(link, 'reports:read')).toBe(link);
    expect(() => requireScope(link, 'campaigns:read')).toThrow('campaigns:read');
  });
});

it('a claim with a grant that is none, or with too many, is refused whole', () => {
  const grants = (list: string[]) => parseViewer({ ...member('sponsor'), grants: list });
  expect(grants([`sponsor:${sponsorId}`])).toMatchObject({ grants: [`sponsor:${sponsorId}`] });
  for (const wrong of [`moon:${sponsorId}`, 'sponsor:', "sponsor:'} or true --", `sponsor:${sponsorId},campaign:${campaignId}`, '*'])
    expect(grants([wrong]), wrong).toBeUndefined();
  expect(grants(Array.from({ length: 51 }, () => `sponsor:${newId()}`))).toBeUndefined();
});
