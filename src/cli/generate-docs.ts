import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { fillPage } from './workflow-page.ts'

/** `npm run generate:docs`: writes the tables and diagrams of docs/review-workflow.md from the code. */
const PAGE = 'docs/review-workflow.md'

writeFileSync(
  PAGE,
  await format(fillPage(readFileSync(PAGE, 'utf8')), { ...(await resolveConfig(PAGE)), filepath: PAGE }),
)
