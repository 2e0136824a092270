/** Name of the advisory lock under which a sandbox's shows and log are erased or filled: never both at once. */
export function sandboxLock(organizationId: string): string {
  return `castgraph.ingestion.sandbox.${organizationId}`;
}
