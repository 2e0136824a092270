/** Milliseconds since this process started. */
export function elapsed() {
  return performance.now();
}

/** @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Runs one step and prints a line with its name and duration.
 *
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const start = performance.now();
  try {
    const result = await work();
    say(`  ✓ ${name} (${seconds(performance.now() - start)})`);
    return result;
  } catch (error) {
    say(`  ✗ ${name} (${seconds(performance.now() - start)})`);
    throw error;
  }
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
