import { FORMAT_NAMES, FORMATS } from '../../citations/formats/index.ts'
import { ListLinks } from './list-links.tsx'

/** Above the list of references: bringing in, looking for doubles, taking out. */
export const ListTools = () => (
  <ListLinks formats={FORMAT_NAMES.map((value) => ({ value, label: FORMATS[value].name }))} />
)
