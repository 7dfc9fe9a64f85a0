// A press of "print" opens the browser's own dialog; the page prints its papers alone.
for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => print());
}
