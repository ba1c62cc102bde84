/**
 * Sends a form with `data-in-place` without leaving the page: the section around it is exchanged for the same section of
 * the answer. Where that can't be done, what was typed stays, and the form says so.
 */
export const askScript = `
if (!window.sendsInPlace) {
  window.sendsInPlace = true
  document.addEventListener('submit', function (event) {
    var form = event.target.closest('form[data-in-place]')
    if (!form) return
    event.preventDefault()
    if (form.dataset.sending) return
    form.dataset.sending = 'yes'
    var section = form.closest('section')
    var failed = form.querySelector('.ask-failed')
    failed.textContent = 'Sending…'
    var fields = new URLSearchParams(new FormData(form))
    if (event.submitter && event.submitter.name) fields.append(event.submitter.name, event.submitter.value)
    fetch(form.action, { method: 'POST', body: fields, credentials: 'omit', headers: { Accept: 'text/html' } })
      .then(function (response) { return response.text() })
      .then(function (html) {
        var fresh = new DOMParser().parseFromString(html, 'text/html').getElementById(section.id)
        section.replaceWith(fresh)
        fresh.querySelector('[data-outcome]').focus()
      })
      .catch(function () {
        delete form.dataset.sending
        failed.textContent = 'The question could not be sent. It is still here: try again in a moment.'
      })
  })
}
`
