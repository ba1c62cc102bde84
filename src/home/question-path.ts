export const questionPath = (id: string): string => `/admin/collections/questions/${id}`
