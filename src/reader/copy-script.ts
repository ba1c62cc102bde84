/**
 * Makes buttons with `data-copy` copy the text of the element with that id. A plain script: nothing else on the reader's
 * pages needs one. Where the browser gives no clipboard (a page without https), the text is marked as by hand.
 */
export const copyScript = `
document.addEventListener('click', function (event) {
  var button = event.target.closest('button[data-copy]')
  if (!button) return
  var text = document.getElementById(button.dataset.copy)
  var say = function (words) {
    button.parentElement.querySelector('[role=status]').textContent = words
  }
  var mark = function () {
    getSelection().selectAllChildren(text)
    say(document.execCommand('copy') ? 'Copied' : 'The text is marked: copy it now')
  }
  if (!navigator.clipboard) return mark()
  navigator.clipboard.writeText(text.textContent).then(function () { say('Copied') }, mark)
})
`
