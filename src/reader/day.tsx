const FORMAT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day, the same for every reader: the one in UTC. */
export const Day = ({ iso }: { readonly iso: string }) => <time dateTime={iso}>{FORMAT.format(new Date(iso))}</time>
