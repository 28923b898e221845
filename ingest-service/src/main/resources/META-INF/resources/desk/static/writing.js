// Makes saving while one types honest: says when it failed, sends one thing at a time, and asks before words are left.
(function () {
  const form = document.getElementById("editor");
  const saved = document.getElementById("saved");
  if (!form || !saved) {
    return;
  }
  let typed = 0;
  let kept = 0;
  let tried = -1;
  let sending = null;
  let leaving = null;
  let left = false;

  function say(text) {
    let note = saved.querySelector("[data-failed]");
    if (!note) {
      note = document.createElement("p");
      note.className = "note-bad";
      note.dataset.failed = "";
      saved.append(note);
    }
    note.textContent = text;
  }

  form.addEventListener("input", () => typed++);
  // Nothing is saved behind a page that is being left: it would come after what is sent with the button.
  form.addEventListener("htmx:beforeRequest", (event) => {
    // Nor twice: what answers would take the place of a button just as it is pressed.
    if (event.target === form && (leaving || left || typed === tried)) {
      event.preventDefault();
    }
  });
  form.addEventListener("htmx:beforeSend", (event) => {
    if (event.target === form) {
      sending = { typed };
      tried = typed;
    }
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    if (event.target !== form || !sending) {
      return;
    }
    if (event.detail.successful && saved.querySelector("[data-saved]")) {
      kept = sending.typed;
    } else if (!event.detail.successful && !leaving) {
      say("Not saved: the desk does not answer. What you typed is still here; it is tried again as you go on.");
    }
    if (!event.detail.successful) {
      tried = -1;
    }
    sending = null;
    if (leaving) {
      const button = leaving;
      leaving = null;
      form.requestSubmit(form.contains(button) ? button : null);
    }
  });
  // What is under way would meet what is sent now as if somebody else had written it.
  form.addEventListener("submit", (event) => {
    if (left || leaving) {
      event.preventDefault();
    } else if (sending && event.submitter) {
      event.preventDefault();
      leaving = event.submitter;
    } else {
      kept = typed;
      left = true;
    }
  });
  window.addEventListener("pageshow", () => {
    left = false;
  });
  // A source that was taken out is saved like a word that was.
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target && event.detail.target.id === "sources") {
      typed++;
      htmx.trigger(form, "change");
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (typed > kept) {
      event.preventDefault();
    }
  });
})();
