// Keeps a page at the newest state. An element with data-live names, as its value, the query of the event stream that
// concerns the page. When a movement comes, "moved" is fired at the body, and htmx fetches the parts that listen for it:
//   <div data-live="edition=2023&country=TJK" hx-get="…" hx-trigger="moved from:body delay:300ms"
//        hx-swap="none" hx-select-oob="#scores,#recent"></div>
// What is new is said to screen readers in the words of the element with the id "news", once it has changed.
(() => {
  if (!window.EventSource) return;

  let query;
  let source;
  const moved = () => query !== undefined && document.body.dispatchEvent(new CustomEvent('moved'));

  // Also after a form has put another view into the page: that may concern other events.
  const follow = () => {
    const wanted = document.querySelector('[data-live]')?.dataset.live;
    if (wanted === query) return;
    query = wanted;
    source?.close();
    if (query === undefined) return;
    source = new EventSource('/api/events?type=movement&' + query);
    source.addEventListener('movement', moved);
    source.addEventListener('resync', moved);
  };

  // A hidden page that comes back may have missed what the browser did not let through.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) moved();
  });
  window.addEventListener('pagehide', () => source?.close());

  const words = () => (document.getElementById('news')?.textContent ?? '').trim();
  let said = words();
  document.body.addEventListener('htmx:afterSettle', () => {
    follow();
    const now = words();
    if (now && now !== said) {
      said = now;
      document.getElementById('status').textContent = now;
    }
  });
  follow();
})();
