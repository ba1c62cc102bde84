import type { BibliographyEntry } from '../../publication/content.ts'

export type SourceLink = { readonly label: string; readonly url: string }

/** Where a source can be read, for a reviewer who checks a claim against it. */
export const sourceLinks = ({
  doi,
  pmid,
  pmcid,
  url,
}: Pick<BibliographyEntry, 'doi' | 'pmid' | 'url'> &
  Partial<Pick<BibliographyEntry, 'pmcid'>>): readonly SourceLink[] => [
  ...(doi
    ? [{ label: 'Publisher’s page', url: `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}` }]
    : []),
  ...(pmid ? [{ label: 'PubMed', url: `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/` }] : []),
  ...(pmcid
    ? [
        {
          label: 'PubMed Central',
          url: `https://pmc.ncbi.nlm.nih.gov/articles/PMC${encodeURIComponent(pmcid.replace(/^PMC/i, ''))}/`,
        },
      ]
    : []),
  ...(url && /^https?:\/\//i.test(url) ? [{ label: 'Web page', url }] : []),
]
