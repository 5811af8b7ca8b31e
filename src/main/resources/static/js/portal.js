// What every page has: times in the reader's own zone, copy buttons, ticks that choose rows, forms that send once.
const local = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "long" });

const tellLocalTimes = (place) => {
  for (const time of place.querySelectorAll("[data-local-time]")) {
    time.title = `Your time: ${local.format(new Date(time.dateTime))}`;
  }
};
tellLocalTimes(document);
// Also in what a script puts into the page later.
addEventListener("swapped", (event) => tellLocalTimes(event.target));

// How old an answer is goes on being true while the page stays open.
const opened = Date.now();
const tellAges = () => {
  for (const age of document.querySelectorAll("[data-age]")) {
    const minutes = Math.floor((Number(age.dataset.age) + (Date.now() - opened) / 1000) / 60);
    age.textContent = minutes < 1 ? "less than a minute ago" : minutes < 120 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} hours ago`;
  }
};
setInterval(tellAges, 20_000);
addEventListener("pageshow", tellAges);

// A page that stays open learns in time that its sign-in ends.
const NOTICE = 5 * 60 * 1000;
const LONGEST_TIMER = 2 ** 31 - 1;
for (const clock of document.querySelectorAll("[data-sign-in-end]")) {
  const wait = new Date(clock.dataset.signInEnd) - NOTICE - Date.now();
  if (clock.hidden && wait < LONGEST_TIMER) setTimeout(() => { clock.hidden = false; }, Math.max(wait, 0));
}

// Whether a threshold was reached is found out once the page is there; whoever closes the notice stays on the page.
// The header tells that no page is asked for: nobody is led here after signing in.
const BY_SCRIPT = { "X-Requested-With": "XMLHttpRequest" };
const replaceThresholds = (place, html) => {
  place.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
  tellLocalTimes(place);
};
// A redirect would not do as the answer: it also leads to the sign-in page, and then nothing was kept.
const closeThresholds = (place) => {
  const focused = place.contains(document.activeElement);
  place.remove();
  if (focused) document.getElementById("content").focus({ preventScroll: true });
};
for (const place of document.querySelectorAll("[data-thresholds]")) {
  if (place.dataset.ask) {
    fetch(place.dataset.ask, { headers: BY_SCRIPT, redirect: "manual" })
      .then(async (answer) => { if (answer.ok) replaceThresholds(place, await answer.text()); })
      .catch(() => {});
  }
  place.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    fetch(form.action, { method: "POST", headers: BY_SCRIPT, body: new URLSearchParams(new FormData(form)), redirect: "manual" })
      .then((answer) => { if (answer.status === 204) closeThresholds(place); else form.submit(); })
      .catch(() => form.submit());
  });
}

// A second press of a button must not send a second time.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// Copying also works on plain HTTP, where browsers offer no clipboard interface.
async function copyText(text) {
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return true;
  }
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("readonly", "");
  field.className = "visually-hidden";
  (document.querySelector("dialog[open]") || document.body).append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  return copied;
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    const copied = await copyText(source.value ?? source.textContent).catch(() => false);
    if (!copied && source.select) source.select();
    else if (!copied) getSelection().selectAllChildren(source);
    const message = document.getElementById(button.dataset.copyStatus);
    if (message) {
      message.textContent = copied
        ? "Copied."
        : "Your browser did not allow copying. The text is selected: press Ctrl+C or Cmd+C.";
    }
    button.dispatchEvent(new CustomEvent("copied", { bubbles: true, detail: copied }));
  });
}

// A snippet may stand far from the line that says that it was copied.
for (const snippets of document.querySelectorAll("[data-snippets]")) {
  snippets.addEventListener("copied", ({ target: button, detail: copied }) => {
    button.textContent = copied ? "Copied" : "Selected";
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
}

// A bar that appears when rows are ticked, and one tick for all rows of the page.
for (const form of document.querySelectorAll("[data-ticks]")) {
  const ticks = () => [...form.querySelectorAll("input[type=checkbox][name]")];
  const all = form.querySelector("[data-tick-all]");
  const bar = form.querySelector("[data-tick-bar]");
  const count = form.querySelector("[data-tick-count]");
  const update = () => {
    const chosen = ticks().filter((tick) => tick.checked).length;
    if (bar) bar.hidden = chosen === 0;
    if (count) count.textContent = `${chosen} selected`;
    if (all) {
      all.checked = chosen > 0 && chosen === ticks().length;
      all.indeterminate = chosen > 0 && chosen < ticks().length;
    }
  };
  if (all) {
    all.closest("label").hidden = false;
    all.addEventListener("change", () => {
      for (const tick of ticks()) tick.checked = all.checked;
      update();
    });
  }
  form.addEventListener("change", update);
  addEventListener("pageshow", update);
  update();
}

// Questions before something final: the page that asks is shown as a dialog over the list.
async function ask(url) {
  const answer = await fetch(url, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const content = page.querySelector("[data-dialog-content]");
  if (!answer.ok || !content) {
    // The sign-in page says only once why it is there; it remembers what was asked for.
    location.assign(page.querySelector(".sign-in") ? answer.url : url);
    return;
  }
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "dialog-title");
  content.classList.remove("dialog-page");
  dialog.append(document.adoptNode(content));
  document.body.append(dialog);
  const opener = document.activeElement;
  dialog.addEventListener("close", () => {
    dialog.remove();
    opener?.focus();
  });
  dialog.querySelector("[data-dialog-close]")?.addEventListener("click", (event) => {
    event.preventDefault();
    dialog.close();
  });
  dialog.showModal();
}

for (const link of document.querySelectorAll("a[data-dialog]")) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask(link.href).catch(() => location.assign(link.href));
  });
}
for (const form of document.querySelectorAll("form[data-dialog-form]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const url = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    ask(url).catch(() => location.assign(url));
  });
}
