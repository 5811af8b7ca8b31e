// The one-time dialog of a new key: stays until it is closed on purpose and leaves nothing behind.
const reveal = document.querySelector("[data-reveal]");
if (reveal) {
  const part = (name) => reveal.querySelector(`[data-reveal-${name}]`);
  const field = document.getElementById("key-text");
  const message = reveal.querySelector("[data-copy-message]");
  const [close, question, buttons] = [part("close"), part("ask"), part("buttons")];
  let kept = false;

  reveal.close();
  reveal.showModal();
  // A reload of this address must ask for the list, not send the form again.
  history.replaceState(null, "", location.pathname);
  const selectKey = () => {
    field.focus();
    field.select();
  };
  selectKey();

  reveal.addEventListener("cancel", (event) => event.preventDefault());
  reveal.addEventListener("keydown", (event) => {
    if (event.key === "Escape") event.preventDefault();
  });
  // Whatever else browsers close dialogs with.
  reveal.addEventListener("close", () => reveal.showModal());

  const ask = (asking) => {
    question.hidden = !asking;
    buttons.hidden = asking;
  };
  const keep = () => {
    kept = true;
    close.textContent = "Done";
    ask(false);
  };
  reveal.addEventListener("copied", (event) => {
    if (event.target.dataset.copy !== field.id) return;
    if (event.detail) keep();
    else selectKey();
  });
  field.addEventListener("copy", () => {
    if (field.selectionEnd - field.selectionStart === field.value.length) keep();
  });

  const copyAndClose = part("copy-close");
  copyAndClose.hidden = false;
  copyAndClose.addEventListener("click", async () => {
    if (await copyText(field.value).catch(() => false)) {
      keep();
      location.assign(close.href);
      return;
    }
    selectKey();
    message.textContent = "Your browser did not allow copying, so this stays open. The text is selected: press Ctrl+C or Cmd+C.";
  });

  // The file is made here; nothing is sent anywhere.
  const download = part("download");
  download.hidden = false;
  download.addEventListener("click", () => {
    const comment = reveal.dataset.env.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]+/gu, " ");
    const text = /^[\w.~+/=:-]+$/.test(field.value) ? field.value : `'${field.value.replaceAll("'", "'\\''")}'`;
    const file = new Blob([`# Maxar API key ${comment}\nMAXAR_API_KEY=${text}\n`], { type: "application/octet-stream" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "maxar.env";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    message.textContent = "Saved as maxar.env. Whoever can read the file can use the key.";
    keep();
  });

  close.addEventListener("click", (event) => {
    if (kept) return;
    event.preventDefault();
    ask(true);
    part("stay").focus();
  });
  part("stay").addEventListener("click", () => {
    ask(false);
    selectKey();
  });
  part("leave").addEventListener("click", (event) => {
    // The second half of a double click on what stood here before.
    if (event.detail > 1) event.preventDefault();
  });

  addEventListener("pagehide", () => {
    field.value = "";
    field.removeAttribute("value");
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.replace(close.href);
  });
}

// The form of a new key: its exact end in UTC and in the reader's own time, and advice while it is filled in.
const newKey = document.querySelector("[data-new-key]");
if (newKey) {
  const name = document.getElementById("name");
  const custom = document.getElementById("expiresAt");
  const byHand = document.getElementById("days-custom");
  const preview = newKey.querySelector("[data-expiry-preview]");
  const ownTime = newKey.querySelector("[data-own-time]");
  const own = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "long" });
  const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
  const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  const utc = (time) => {
    const [day, hour] = time.toISOString().slice(0, 16).split("T");
    const [year, month, date] = day.split("-");
    return `${Number(date)} ${months[month - 1]} ${year}, ${hour} UTC`;
  };
  const typed = (time) => time.toISOString().slice(0, 16);
  const isTime = (time) => !Number.isNaN(time.getTime());

  // A suggested name gives way to the first letter that is typed.
  const suggested = name.value;
  const selectSuggestion = () => {
    if (name.value === suggested && name.selectionStart === name.selectionEnd) name.select();
  };
  name.addEventListener("focus", selectSuggestion);
  name.addEventListener("click", selectSuggestion, { once: true });

  // What a link or the form itself filled in is no slip of the hand.
  let meant = custom.value;
  const show = () => {
    const chosen = newKey.querySelector("input[name=expiry]:checked");
    const end = chosen === byHand
      ? new Date(`${custom.value}Z`)
      : new Date(document.querySelector(`#end-${chosen?.value ?? "none"} time`)?.dateTime ?? NaN);
    preview.textContent = isTime(end)
      ? `The key ends on ${weekday.format(end)}, ${utc(end)}. Your time: ${own.format(end)}.`
      : "";
    const asOwn = new Date(custom.value);
    const differs = chosen === byHand && isTime(asOwn) && isTime(end) && asOwn.getTime() !== end.getTime();
    ownTime.hidden = !differs || meant === custom.value;
    if (differs) {
      ownTime.querySelector("[data-own-time-words]").textContent = `The field is in UTC. If you meant ${own.format(asOwn)}:`;
      const use = ownTime.querySelector("[data-own-time-use]");
      use.textContent = `Use ${utc(asOwn)}`;
      use.value = typed(asOwn);
    }
  };

  let latest = 0;
  const check = async () => {
    const number = ++latest;
    const fields = new URLSearchParams(new FormData(newKey));
    fields.delete("formToken");
    const answer = await fetch(newKey.dataset.check, { method: "POST", body: fields, headers: { Accept: "text/html", "X-Requested-With": "fetch" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (number !== latest) return;
    for (const old of newKey.querySelectorAll("[data-advice]")) {
      const fresh = page.querySelector(`[data-advice="${old.dataset.advice}"]`);
      if (fresh) old.replaceChildren(...fresh.childNodes);
    }
  };
  const changed = () => {
    show();
    // Without advice the form is as good as before.
    check().catch(() => {});
  };
  const endAt = (time) => {
    byHand.checked = true;
    custom.value = time;
    meant = time;
    changed();
  };

  custom.addEventListener("input", () => {
    byHand.checked = true;
    show();
  });
  newKey.addEventListener("change", (event) => {
    if (event.target.id !== "description") changed();
  });
  newKey.addEventListener("click", (event) => {
    const offered = event.target.closest("[data-end], [data-own-time-use]");
    if (!offered) return;
    event.preventDefault();
    endAt(offered.value);
  });
  show();
}

// A key pasted into the search must not become part of an address, so it is looked up as a key instead.
const find = document.querySelector("[data-find]");
if (find) {
  const search = document.getElementById("q");
  search?.form.addEventListener("submit", (event) => {
    const text = search.value.trim();
    const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
    const name = [...document.querySelectorAll("tbody th.name a")].some((link) => link.textContent.includes(text));
    if (id || name || !/^[\w.~+/=-]{32,}$/.test(text)) return;
    event.preventDefault();
    find.elements.key.value = text;
    find.submit();
  });
}
