// Own figures as they move, where the browser can; everything works without this file.
const figures = document.querySelector('[data-stream]');
let stream = null;

const close = () => { stream?.close(); stream = null; };
const open = () => {
  close();
  stream = new EventSource(figures.dataset.stream);
  stream.addEventListener('figures', ({ data }) => {
    for (const [name, text] of Object.entries(JSON.parse(data))) {
      for (const figure of document.querySelectorAll(`[data-figure="${name}"]`)) {
        if (figure.textContent !== text) {
          figure.textContent = text;
        }
      }
    }
  });
};

// A phone in a pocket, or in another app, needs no line of its own.
if (figures && 'EventSource' in window) {
  document.addEventListener('visibilitychange', () => document.hidden ? close() : open());
  addEventListener('pagehide', close);
  addEventListener('pageshow', ({ persisted }) => persisted && open());
  open();
}

const print = document.querySelector('[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}
