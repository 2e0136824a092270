import { newId } from '@castgraph/kernel/ids';

export interface TestOrganization {
  id: string;
  name: string;
}

/** An organization of this test alone: a fresh id, and a name made from it. */
export function makeOrganization(): TestOrganization {
  const id = newId();
  return { id, name: `Test organization ${id.slice(-6)}` };
}
