/** Why a sign-in at a provider came to nothing, for the page that tells: nothing in it helps whoever tries to forge one. */
export type OidcProblem = 'unfinished' | 'denied' | 'unverified-email' | 'verify-first' | 'taken' | 'unavailable';

/** A sign-in at a provider that came to nothing. */
export class OidcRefusal extends Error {
  readonly problem: OidcProblem;

  constructor(problem: OidcProblem) {
    super(`The sign-in at a provider came to nothing: ${problem}`);
    this.name = 'OidcRefusal';
    this.problem = problem;
  }
}
