import { FORMAT_NAMES, FORMATS, MAX_BYTES, READ_ERRORS } from '../../citations/formats/index.ts'
import { ImportScreen } from './import-screen.tsx'

/** What the screen has to know of the formats; their readers stay on the server. */
export const ImportView = () => (
  <ImportScreen
    formats={FORMAT_NAMES.map((value) => ({
      value,
      label: FORMATS[value].name,
      extension: FORMATS[value].extension,
    }))}
    limit={{ bytes: MAX_BYTES, message: READ_ERRORS.TOO_LARGE }}
  />
)
