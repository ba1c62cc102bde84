import { env } from '../env.ts'

/**
 * A place between two writes at which a crash must do no harm. Tests name one in `CRASH_AT`, and the process kills itself
 * there as a power cut would; everywhere else this does nothing.
 */
export const faultPoint = (name: string): void => {
  if (env.CRASH_AT === name) process.kill(process.pid, 'SIGKILL')
}
