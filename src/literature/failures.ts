import type { Failed } from './http.ts'
import { SERVICE_NAMES, type ServiceName } from './services.ts'

/** Why a service gave nothing, for the person who asked. */
export const failureSentence = (service: ServiceName, { reason, detail }: Failed): string => {
  const name = SERVICE_NAMES[service]
  switch (reason) {
    case 'timeout':
      return `${name} didn’t answer in time.`
    case 'rate-limited':
      return `${name} is answering too many questions just now; try again in a minute.`
    case 'not-found':
      return `${name} has no such record.`
    case 'unreachable':
      return `${name} can’t be reached (${detail}).`
    case 'refused':
      return `${name} refused the question (${detail}).`
    case 'redirected':
    case 'too-large':
    case 'nonsense':
      return `${name} gave an answer that can’t be used (it ${detail}).`
  }
}
