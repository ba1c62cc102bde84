'use client'
export const ReviewStatePanel = () => null
