// Shows at once, beside the pointer or the focus, what the title of a country on the map says; browsers wait with titles.
(() => {
  document.documentElement.classList.add('enhanced');

  const tip = () => document.querySelector('.map-tip');
  const country = (event) => event.target.closest?.('.map a');

  function show(link, x, y) {
    const title = link.querySelector('title');
    if (title) {
      // Two at a time would be one too many; the words stay the link's name.
      link.setAttribute('aria-label', title.textContent);
      title.remove();
    }
    const box = tip();
    box.textContent = link.getAttribute('aria-label');
    box.hidden = false;
    const frame = box.parentElement.getBoundingClientRect();
    const left = Math.min(Math.max(0, x - frame.left + 14), frame.width - box.offsetWidth);
    const above = y - frame.top - box.offsetHeight - 14;
    box.style.left = left + 'px';
    box.style.top = (above < 0 ? y - frame.top + 20 : above) + 'px';
  }

  // Without its style: htmx copies and keeps attributes, and no page may bring inline styles.
  function hide() {
    const box = tip();
    if (!box) return;
    box.hidden = true;
    box.removeAttribute('style');
  }

  document.addEventListener('pointermove', (event) => {
    const link = country(event);
    if (link) show(link, event.clientX, event.clientY);
    else hide();
  });
  document.addEventListener('focusin', (event) => {
    const link = country(event);
    if (!link || !link.matches(':focus-visible')) return;
    const box = link.getBoundingClientRect();
    show(link, box.left + box.width / 2, box.top);
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
})();
