import { container, element, elementXml } from '../../xml/element.ts'
import type { Narrative } from './r5.ts'

/** What a resource says, for people (https://hl7.org/fhir/R5/narrative.html): one paragraph a sentence. */
export const narrative = (...sentences: readonly string[]): Narrative => ({
  status: 'generated',
  div: elementXml(
    container(
      'div',
      { xmlns: 'http://www.w3.org/1999/xhtml' },
      sentences.filter((sentence) => sentence.trim() !== '').map((sentence) => element('p', {}, sentence)),
    ),
  ),
})
