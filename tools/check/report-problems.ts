/** Prints problems, one a line, and makes the process fail when there is one; says what was looked at otherwise. */
export function reportProblems(problems: readonly string[], looked: string): void {
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`);
    process.exitCode = 1;
  } else console.log(looked);
}
