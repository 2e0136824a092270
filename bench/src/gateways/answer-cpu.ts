/**
 * Loaded into a gateway before its own program (`node --import`): answers every message of the benchmark with the CPU time
 * that this process, all of its threads included, has used so far. The gateway itself knows nothing of it.
 */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000, rssMiB: process.memoryUsage.rss() / 2 ** 20 });
});
process.on('disconnect', () => process.exit());
