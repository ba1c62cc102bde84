/**
 * The compiled server, which on SIGUSR2 collects its garbage and says on standard output what it takes: bytes of heap and of
 * memory, and microseconds of processor time since the start. Run with --expose-gc.
 */
process.on('SIGUSR2', () => {
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, rss } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  process.stdout.write(`${JSON.stringify({ measured: { heapUsed, rss, cpu: user + system } })}\n`)
})

await import('../../dist/server/main.js')
