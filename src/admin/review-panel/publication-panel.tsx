'use client'
export const PublicationPanel = () => null
