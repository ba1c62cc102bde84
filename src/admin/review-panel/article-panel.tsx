'use client'
export const ArticlePanel = () => null
