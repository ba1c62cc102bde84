import type { Endpoint, PayloadRequest } from 'payload'
import { MAX_BYTES, READ_ERRORS } from '../citations/formats/index.ts'
import { checkReference } from '../commands/check-reference.ts'
import { citationsOfReference } from '../commands/citations-of-reference.ts'
import { confirmReference } from '../commands/confirm-reference.ts'
import { duplicateGroups } from '../commands/duplicate-groups.ts'
import { exportReferences } from '../commands/export-references.ts'
import { importReferences, type ReferenceFile } from '../commands/import-references.ts'
import { candidatesForReference, lookUpReference } from '../commands/look-up-reference.ts'
import { mergeReferences } from '../commands/merge-references.ts'
import { duplicatesOfReference } from '../commands/reference-duplicates.ts'
import { done, refusal, refused, type Result } from '../commands/result.ts'
import { searchReferences } from '../commands/search-references.ts'
import { uploadedRetractionWatch, uploadRetractionWatch } from '../commands/upload-retraction-watch.ts'
import { fileResponse, formatOf } from './bibliography-file.ts'
import { ConfirmReferenceInput, LookUpInput, MergeInput } from './inputs.ts'
import { answerWithProgress } from './progress.ts'
import { readBody, respond, respondRefusal, routeId } from './respond.ts'

const readFile = async (req: PayloadRequest): Promise<Result<ReferenceFile>> => {
  const format = formatOf(req)
  if (!format.ok) return format
  const bytes = (await req.arrayBuffer?.()) ?? new ArrayBuffer(0)
  if (bytes.byteLength > MAX_BYTES) return refused(refusal(413, 'REFERENCES_TOO_LARGE', READ_ERRORS.TOO_LARGE))
  try {
    return done({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), format: format.value })
  } catch {
    return refused(refusal(422, 'REFERENCES_NOT_TEXT', 'This file is not text in UTF-8. Export it again as UTF-8.'))
  }
}

export const referenceEndpoints: Endpoint[] = [
  {
    path: '/import',
    method: 'post',
    handler: async (req) => {
      const file = await readFile(req)
      if (!file.ok) return respondRefusal(file.refusal)
      return answerWithProgress(req, (onProgress) => importReferences(file.value, req, onProgress))
    },
  },
  {
    path: '/look-up',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, LookUpInput)
      if (!input.ok) return respondRefusal(input.refusal)
      return respond(await lookUpReference(input.value, req), (work) => work)
    },
  },
  {
    path: '/search',
    method: 'get',
    handler: async (req) => {
      const { searchParams } = new URL(req.url ?? '/', 'http://localhost')
      return respond(await searchReferences(searchParams.get('q') ?? '', req), (found) => found)
    },
  },
  {
    path: '/export',
    method: 'get',
    handler: async (req) => {
      const format = formatOf(req)
      if (!format.ok) return respondRefusal(format.refusal)
      const { searchParams } = new URL(req.url ?? '/', 'http://localhost')
      const ids = searchParams.get('ids')?.split(',').filter(Boolean) ?? null
      const name = format.value ?? 'ris'
      const file = await exportReferences({ ids, format: name }, req)
      return file.ok ? fileResponse(file.value, name, 'references') : respondRefusal(file.refusal)
    },
  },
  {
    path: '/retraction-watch',
    method: 'get',
    handler: async (req) => respond(await uploadedRetractionWatch(req), (uploaded) => uploaded),
  },
  {
    path: '/retraction-watch',
    method: 'put',
    handler: async (req) => respond(await uploadRetractionWatch(req.body ?? null, req), (uploaded) => uploaded),
  },
  {
    path: '/:id/check',
    method: 'post',
    handler: async (req) => respond(await checkReference(routeId(req), req), (checked) => checked),
  },
  {
    path: '/:id/citations',
    method: 'get',
    handler: async (req) => respond(await citationsOfReference(routeId(req), req), (citations) => citations),
  },
  {
    path: '/duplicates',
    method: 'get',
    handler: async (req) => respond(await duplicateGroups(req), (found) => found),
  },
  {
    path: '/:id/candidates',
    method: 'get',
    handler: async (req) => respond(await candidatesForReference(routeId(req), req), (found) => found),
  },
  {
    path: '/:id/duplicates',
    method: 'get',
    handler: async (req) => respond(await duplicatesOfReference(routeId(req), req), (found) => found),
  },
  {
    path: '/:id/merge',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, MergeInput)
      if (!input.ok) return respondRefusal(input.refusal)
      return respond(await mergeReferences({ id: routeId(req), into: input.value.into }, req), ({ kept, merged }) => ({
        kept: { id: kept.id },
        merged: { id: merged.id, mergedInto: kept.id },
      }))
    },
  },
  {
    path: '/:id/confirm',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, ConfirmReferenceInput)
      if (!input.ok) return respondRefusal(input.refusal)
      const result = await confirmReference({ id: routeId(req), csl: input.value.csl ?? null }, req)
      return respond(result, (reference) => ({ reference }))
    },
  },
]
