import { spawn } from 'node:child_process'
import { build } from 'esbuild'

const CHILD = 'dist/campaigns/child.js'

/** What is loaded from node_modules: native code. */
const NATIVE = ['sharp', '@libsql/client']

/** CommonJS modules find these in every file; a bundle of ES modules has none of them. */
const COMMONJS = `import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
const __filename = import.meta.filename
const __dirname = import.meta.dirname`

/**
 * Bundles the child from the sources as they are, and Payload with it: a campaign starts it many hundred times, and from one
 * file it starts in half the time.
 */
export const buildChild = async (): Promise<void> => {
  await build({
    entryPoints: ['tests/campaigns/child.ts'],
    bundle: true,
    external: NATIVE,
    conditions: ['production'],
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: COMMONJS },
    outfile: CHILD,
    logLevel: 'error',
  })
}

export type ChildEnd = { readonly signal: string | null; readonly answer: unknown }

/** Seconds after which a child counts as stuck. */
const PATIENCE = 120

/** Runs one step in a process of its own. Resolves with what it printed, or with the signal that killed it; rejects where it failed. */
export const runChild = (
  [mode, name = '']: readonly [mode: string, name?: string],
  dataDirectory: string,
  { input = {}, env = {} }: { readonly input?: unknown; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<ChildEnd> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=production', CHILD, mode, name], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATA_DIR: dataDirectory,
        DATABASE_URL: '',
        LOG_LEVEL: 'silent',
        CAMPAIGN_INPUT: JSON.stringify(input),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const timer = setTimeout(() => child.kill('SIGABRT'), PATIENCE * 1000)
    let output = ''
    let errors = ''
    // By characters: a piece may end in the middle of one.
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGKILL') resolve({ signal, answer: null })
      else if (code === 0) resolve({ signal, answer: JSON.parse(output) as unknown })
      else reject(new Error(`${mode} ${name} ended with ${code ?? signal}:\n${errors}${output}`))
    })
  })
