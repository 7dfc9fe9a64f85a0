// What the server cannot do for a page: show that a figure changed, and say what holds while there is no connection.

const calm = matchMedia('(prefers-reduced-motion: reduce)');

// A figure whose text changes in place fades its background once; figures that appear or move do not.
new MutationObserver(changes => {
  if (calm.matches) {
    return;
  }
  const fresh = getComputedStyle(document.documentElement).getPropertyValue('--fresh');
  for (const figure of new Set(changes.map(change => change.target.parentElement?.closest('[data-figure]')))) {
    figure?.animate([{ backgroundColor: fresh }, { backgroundColor: 'transparent' }], { duration: 1000, easing: 'ease-out' });
  }
}).observe(document.body, { subtree: true, characterData: true });

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
