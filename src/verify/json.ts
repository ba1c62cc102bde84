/** What is wrong with a text that should be JSON, in a sentence. */
export class NotJson extends Error {}

export type Members = Readonly<Record<string, unknown>>

/** The members of a JSON object; none of anything else. */
export const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {}

/** A member of its own, never one that every object inherits. */
export const memberOf = (members: Members, name: string): unknown =>
  Object.hasOwn(members, name) ? members[name] : undefined

const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g

/**
 * Reads JSON as RFC 7493 asks for it. Throws `NotJson`, also where an object has a name twice: one program would show the
 * first value and another the second, and only one of them was approved.
 */
export const readJson = (text: string): unknown => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new NotJson('It is not JSON.')
  }
  const twice = nameTwice(text)
  if (twice !== null)
    throw new NotJson(`It has the member “${twice}” twice in one object, so two programs may read it differently.`)
  return value
}

/** Of JSON that is known to be well formed. */
const nameTwice = (text: string): string | null => {
  const open: (Set<string> | null)[] = []
  let last = ''
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(null)
    else if (token === '}' || token === ']') open.pop()
    else if (token === ':') {
      const name = JSON.parse(last) as string
      const names = open.at(-1)
      if (names?.has(name)) return name
      names?.add(name)
    }
    last = token
  }
  return null
}
