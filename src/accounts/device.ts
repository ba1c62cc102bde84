/** Browsers in the order to ask in: most name others that they are like. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPad\b/, 'iPad'],
  [/\biPhone\b/, 'iPhone'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const firstOf = (named: readonly (readonly [RegExp, string])[], text: string): string | null =>
  named.find(([pattern]) => pattern.test(text))?.[1] ?? null

/**
 * What a browser says of itself, as much of it as its owner needs to know it again: "Firefox on Android". Null where it is
 * nothing known. The rest, by which a machine could be told from all others, is not kept.
 */
export const deviceOf = (userAgent: string | null): string | null => {
  if (userAgent === null) return null
  const words = [firstOf(BROWSERS, userAgent), firstOf(SYSTEMS, userAgent)].filter((word) => word !== null)
  return words.length === 0 ? null : words.join(' on ')
}

/** Of an address only its network, as it is kept: an IPv4 /24 or an IPv6 /48; null where there is none. */
export const networkClassOf = (address: string | null): string | null => {
  if (address === null) return null
  const ipv4 = /^(\d+\.\d+\.\d+)\.\d+$/.exec(address)?.[1]
  if (ipv4 !== undefined) return `${ipv4}.0/24`
  const groups = address.split('/')[0]?.split(':') ?? []
  return groups.length > 3 ? `${groups.slice(0, 3).join(':')}::/48` : null
}
