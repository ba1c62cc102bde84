/**
 * Who is assigned to a round, as one text column ("|a|b|"): a list would be spread over a second table on SQLite, and then
 * assigning would no longer be one atomic write. The bars keep one id from matching inside another.
 */
export const assigneeMark = (userId: string): string => `|${userId}|`

export const assigneesColumn = (userIds: readonly string[]): string =>
  userIds.length === 0 ? '' : `|${userIds.join('|')}|`
