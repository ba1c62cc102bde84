import type { Option } from 'payload'

/** Options whose labels are their values in plain words: "under-review" is shown as "Under review". */
export const worded = (values: readonly string[]): Option[] =>
  values.map((value) => {
    const words = value.replaceAll('-', ' ')
    return { value, label: words.charAt(0).toUpperCase() + words.slice(1) }
  })
