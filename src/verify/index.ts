/** Everything that verifying takes, as functions. This folder imports nothing else of the project: copy it where you need it. */
export { Unreadable, type Limits } from './fetch-text.ts'
export { readJson, NotJson } from './json.ts'
export { reportLines } from './report.ts'
export {
  PARTS,
  verifyPublication,
  type Check,
  type Expected,
  type Part,
  type Verification,
} from './verify-publication.ts'
export { verifySource, type Report } from './verify-source.ts'
