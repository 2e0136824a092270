/** A command line that cannot be understood. Its message says what would be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
