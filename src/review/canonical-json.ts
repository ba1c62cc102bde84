import canonicalize from 'canonicalize'

/**
 * JSON Canonicalization Scheme, RFC 8785: one text for one value, whatever the order of its keys.
 * Throws a `TypeError` where the value is not I-JSON (RFC 7493): NaN, infinities, lone surrogates, or anything that is not plain JSON.
 */
export const canonicalJson = (value: unknown): string => {
  assertJson(value, '$')
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('Nothing to canonicalise.')
  return text
}

const assertJson = (value: unknown, path: string): void => {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new TypeError(`${path} has half a character (a lone surrogate).`)
      return
    case 'boolean':
      return
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${path} is not a finite number.`)
      return
    case 'object': {
      if (value === null) return
      if (Array.isArray(value)) {
        value.forEach((item, index) => assertJson(item, `${path}[${index}]`))
        return
      }
      const prototype: unknown = Object.getPrototypeOf(value)
      if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`${path} is not a plain object.`)
      for (const [key, item] of Object.entries(value)) {
        if (!key.isWellFormed()) throw new TypeError(`${path} has a key with half a character.`)
        assertJson(item, `${path}.${key}`)
      }
      return
    }
    default:
      throw new TypeError(`${path} is not JSON.`)
  }
}
