/** A fault drill: does something bad to the running product and holds the outcome against its oracle. */
export type Drill = {
  /** As the documents name it: `R1`, `set-up`. */
  id: string;
  /** What must hold. */
  title: string;
  /** Throws an Error that says what did not hold. */
  run(options: { withoutGuard: boolean; say: (text: string) => void }): Promise<void>;
};
