'use client'
export const CitationLabel = () => null
