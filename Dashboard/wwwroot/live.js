// What the server cannot do for a page: show that a figure changed, and say what holds while there is no connection.

const calm = matchMedia('(prefers-reduced-motion: reduce)');

const name = element => element.getAttribute('data-figure');
const figures = nodes => [...nodes].filter(node => node.nodeType === 1)
  .flatMap(node => [...(node.matches('[data-figure]') ? [node] : []), ...node.querySelectorAll('[data-figure]')]);

// The figure that has the focus, so that it keeps it when its row is written anew.
let focused = null;
document.addEventListener('focusin', ({ target }) => { focused = target.closest('[data-figure]'); });

// A figure whose text changes in place, or that comes anew with another text, fades its background once; those that only move do not.
new MutationObserver(changes => {
  const before = new Map();
  const changed = new Set();
  for (const change of changes) {
    if (change.type === 'characterData') {
      changed.add(change.target.parentElement?.closest('[data-figure]'));
      continue;
    }
    for (const figure of figures(change.removedNodes)) {
      before.set(name(figure), figure.textContent);
    }
    for (const figure of figures(change.addedNodes)) {
      if (before.has(name(figure)) && before.get(name(figure)) !== figure.textContent) {
        changed.add(figure);
      }
      if (focused && !focused.isConnected && figure.isConnected && name(figure) === name(focused)) {
        figure.focus({ preventScroll: true });
      }
    }
  }
  if (calm.matches) {
    return;
  }
  const fresh = getComputedStyle(document.documentElement).getPropertyValue('--fresh');
  for (const figure of changed) {
    figure?.animate([{ backgroundColor: fresh }, { backgroundColor: 'transparent' }], { duration: 1000, easing: 'ease-out' });
  }
}).observe(document.body, { subtree: true, characterData: true, childList: true });

const lost = document.getElementById('components-reconnect-modal');
let since = null;
let retry = null;

// Text that someone is writing is worth more than a fresh page.
const writing = () => document.querySelector('textarea') !== null;

async function reloadWhenBack() {
  try {
    const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    if (answer.ok && !writing()) {
      location.reload();
    }
  } catch {
    // Still away; the next turn tries again.
  }
}

lost?.querySelector('[data-reload]').addEventListener('click', () => location.reload());

lost?.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  if (state === 'hide') {
    since = null;
    clearInterval(retry);
    retry = null;
    return;
  }
  if (since === null) {
    since = new Date();
    lost.querySelector('[data-lost-since]').textContent =
      since.toLocaleTimeString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour12: false });
  }
  // The server gave up the page's circuit, or the page gave up trying: only a new page helps, as soon as there is one.
  if ((state === 'rejected' || state === 'failed') && retry === null) {
    retry = setInterval(reloadWhenBack, 10000);
    if (state === 'rejected') {
      reloadWhenBack();
    }
  }
});
