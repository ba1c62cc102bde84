/**
 * While work is under way that ends with the screen: the browser's own warning, and `question` before a link that changes the
 * screen without it. Gives back the way to end it.
 */
export const warnBeforeLeaving = (question: string): (() => void) => {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault()
  const ask = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]:not([target])') : null
    if (!link || window.confirm(question)) return
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('beforeunload', warn)
  document.addEventListener('click', ask, true)
  return () => {
    window.removeEventListener('beforeunload', warn)
    document.removeEventListener('click', ask, true)
  }
}
