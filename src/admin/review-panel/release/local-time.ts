export { formatTime, formatUtc } from '../../dates.ts'

/** Times as people set them: where they are. The server keeps UTC. */

/** What a `datetime-local` field holds ("2026-12-03T09:00"), as UTC; null where it holds no time. */
export const toUtc = (local: string): string | null => {
  const time = new Date(local)
  return local === '' || Number.isNaN(time.getTime()) ? null : time.toISOString()
}

/** The minute of this moment as a `datetime-local` field takes it. */
export const toLocal = (time: Date): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`
}

/** Whether the reader's clock shows UTC at that moment. */
export const isUtc = (iso: string): boolean => new Date(iso).getTimezoneOffset() === 0

/** The name of the reader's time zone: "Europe/Berlin". */
export const localZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
