'use client'
import { useEffect, useState } from 'react'

/** Whether the device has a network. `onReturn` is called when it comes back: to look, never to send. */
export const useOnline = (onReturn: () => void): boolean => {
  const [isOnline, setIsOnline] = useState(true)
  useEffect(() => {
    const read = () => setIsOnline(navigator.onLine)
    const returned = () => {
      read()
      onReturn()
    }
    read()
    window.addEventListener('offline', read)
    window.addEventListener('online', returned)
    return () => {
      window.removeEventListener('offline', read)
      window.removeEventListener('online', returned)
    }
  }, [onReturn])
  return isOnline
}
