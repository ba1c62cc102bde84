/** The parts of citation-js 0.8 that are used here; the packages carry no types. */
declare module '@citation-js/core' {
  type Templates = { add(name: string, template: string): void; has(name: string): boolean }
  export const plugins: {
    readonly input: {
      /** One parsing step of exactly this type. `chain` and `Cite` guess the type and may fetch an address: never use them. */
      data(input: unknown, type: '@bibtex/text' | '@bibtex/entries+list'): unknown
    }
    readonly output: {
      format(name: string, items: readonly unknown[], options?: Readonly<Record<string, unknown>>): unknown
    }
    readonly config: {
      get(plugin: '@csl'): { readonly styles: Templates; readonly locales: Templates }
    }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
