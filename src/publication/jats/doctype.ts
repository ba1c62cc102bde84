/** JATS 1.4 (ANSI/NISO Z39.96-2024), Archiving: https://jats.nlm.nih.gov/archiving/1.4/ */
export const JATS_VERSION = '1.4'
export const JATS_DOCTYPE =
  '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.4 20241031//EN" ' +
  '"https://jats.nlm.nih.gov/archiving/1.4/JATS-archivearticle1-4.dtd">'
