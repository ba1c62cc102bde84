import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../env.ts'
import { readRetractionWatch, type RetractionWatch } from './retraction-watch.ts'

/** Where the uploaded data lie. */
export const retractionWatchFile = (): string => path.join(env.DATA_DIR, 'retraction-watch.csv')

export type UploadedRetractionWatch = { readonly data: RetractionWatch; readonly uploadedAt: string }

let read: { readonly name: string; readonly uploaded: Promise<UploadedRetractionWatch | null> } | undefined

/** The uploaded Retraction Watch data, read once a version of the file; null where there are none, or what lies there is no such file. */
export const serverRetractionWatch = async (): Promise<UploadedRetractionWatch | null> => {
  const file = retractionWatchFile()
  const found = await stat(file).catch(() => null)
  if (!found) return null
  const name = `${found.mtimeMs}:${found.size}:${found.ino}`
  if (read?.name !== name) read = { name, uploaded: readFile(file, found.mtime.toISOString()) }
  return read.uploaded
}

const readFile = async (file: string, uploadedAt: string): Promise<UploadedRetractionWatch | null> => {
  const { data } = await readRetractionWatch(createReadStream(file, 'utf8'))
  return data && { data, uploadedAt }
}
