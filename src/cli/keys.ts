import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { env } from '../env.ts'
import { keysFile, loadKeySet, readKeySet, startOf, type KeptKey } from '../signing/keys.ts'
import { partOf, rotateKeys, USUAL_MINUTES, withNewKey } from '../signing/rotate-keys.ts'

/** `npm run keys:list` and `npm run keys:rotate`: the keys that decisions, publications and the ledger are signed with. */
const USAGE = `Usage: npm run keys:list
       npm run keys:rotate [-- --after MINUTES | --now]
  --after MINUTES   how long the new key is public before it signs; else ${USUAL_MINUTES}
  --now             it signs at once, and the private half of the old one is gone: when that may have leaked`

const utc = (time: number): string => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`

const line = (key: KeptKey, keys: readonly KeptKey[]): string => {
  const part = partOf(key, keys, Date.now())
  return [
    key.kid,
    part === 'will sign' ? `will sign from ${utc(startOf(key))}` : part,
    key.iat === undefined ? 'made at a time that was not noted' : `made ${utc(key.iat * 1000)}`,
    key.d ? 'with its private half' : 'public half alone',
  ].join('  ')
}

const list = async (): Promise<void> => {
  if (env.SIGNING_KEYS === undefined && !existsSync(keysFile(env)))
    throw new Error(`There are no signing keys at ${keysFile(env)}. Set DATA_DIR or SIGNING_KEYS as for the server.`)
  const keys = await loadKeySet(env)
  for (const key of keys) console.log(line(key, keys))
}

const minutesOf = (after: string | undefined, now: boolean): number => {
  if (now && after !== undefined) throw new TypeError('Give --after or --now, not both.')
  const minutes = now ? 0 : Number(after ?? USUAL_MINUTES)
  // A day: longer is a key that everybody has forgotten by then.
  if (!(minutes >= 0 && minutes <= 1440)) throw new TypeError('--after takes 0 to 1440 minutes.')
  return minutes
}

const rotate = async (minutes: number): Promise<void> => {
  if (env.SIGNING_KEYS !== undefined) {
    const keys = await withNewKey(await readKeySet(env.SIGNING_KEYS), { minutes, now: Date.now() })
    console.error(
      `SIGNING_KEYS is set, and no command can change the environment of your servers: nothing was changed.
Set SIGNING_KEYS to the line on standard output, wherever your servers get it from, and restart each of them before ${utc(startOf(keys[0] as KeptKey))}.
It holds private keys: let nobody see it.`,
    )
    console.log(JSON.stringify({ keys }))
    process.exitCode = 1
    return
  }
  const keys = await rotateKeys(env, { minutes })
  for (const key of keys) console.log(line(key, keys))
  console.log(
    'Running servers take this up by themselves, and what was signed before still verifies. Back up the file, apart from the database.',
  )
}

try {
  const { values, positionals } = parseArgs({
    options: { after: { type: 'string' }, now: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [command, ...more] = positionals
  if (more.length > 0 || (command !== 'list' && command !== 'rotate')) throw new TypeError('Say list or rotate.')
  await (command === 'list' ? list() : rotate(minutesOf(values.after, values.now)))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  if (error instanceof TypeError) console.error(USAGE)
  process.exitCode = 1
}
