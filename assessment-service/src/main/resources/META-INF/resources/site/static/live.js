// Keeps a page at the newest state. An element with data-live names, as its value, the query of the event stream that
// concerns the page. When a movement comes, "moved" is fired at the body, and htmx fetches the parts that listen for it:
//   <div data-live="edition=2023&country=TJK" hx-get="…" hx-trigger="moved from:body delay:300ms"
//        hx-swap="none" hx-select-oob="#scores,#recent"></div>
// What is new is said to screen readers in the words of the element with the id "news", once it has changed.
(() => {
  const live = document.querySelector('[data-live]');
  if (!live || !window.EventSource) return;

  const source = new EventSource('/api/events?type=movement&' + live.dataset.live);
  source.addEventListener('movement', () => document.body.dispatchEvent(new CustomEvent('moved')));
  source.addEventListener('resync', () => document.body.dispatchEvent(new CustomEvent('moved')));
  // A hidden page that comes back may have missed what the browser did not let through.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) document.body.dispatchEvent(new CustomEvent('moved'));
  });
  window.addEventListener('pagehide', () => source.close());

  const words = () => (document.getElementById('news')?.textContent ?? '').trim();
  let said = words();
  document.body.addEventListener('htmx:afterSettle', () => {
    const now = words();
    if (now && now !== said) {
      said = now;
      document.getElementById('status').textContent = now;
    }
  });
})();
