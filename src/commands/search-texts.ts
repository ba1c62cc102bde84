import type { PayloadRequest } from 'payload'
import { searchText } from '../citations/reference.ts'
import { recordOf } from './reference-rows.ts'
import { setReferenceColumns } from './store.ts'

/** Makes the search text of records from before there was one. Returns how many. */
export const noteMissingSearchTexts = async (req: PayloadRequest): Promise<number> => {
  const { docs } = await req.payload.find({
    collection: 'references',
    where: { searchText: { exists: false } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const row of docs) await setReferenceColumns(String(row.id), { searchText: searchText(recordOf(row)) }, req)
  return docs.length
}
