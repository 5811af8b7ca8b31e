// The one-time dialog of a new key: stays until it is closed on purpose and leaves nothing behind.
const reveal = document.querySelector("[data-reveal]");
if (reveal) {
  const field = reveal.querySelector("input");
  const close = reveal.querySelector("[data-reveal-close]");
  const message = reveal.querySelector("[data-copy-message]");
  let copied = false;
  let asked = false;

  reveal.close();
  reveal.showModal();
  // A reload of this address must ask for the list, not send the form again.
  history.replaceState(null, "", location.pathname);
  field.focus();
  field.select();

  reveal.addEventListener("cancel", (event) => event.preventDefault());
  reveal.addEventListener("keydown", (event) => {
    if (event.key === "Escape") event.preventDefault();
  });
  reveal.addEventListener("copied", (event) => {
    copied = copied || event.detail;
    if (copied) close.textContent = "Done";
  });
  field.addEventListener("copy", () => {
    copied = true;
    close.textContent = "Done";
  });
  close.addEventListener("click", (event) => {
    if (copied || asked) return;
    event.preventDefault();
    asked = true;
    message.textContent = "You have not copied the key. It cannot be shown again.";
    close.textContent = "Close without copying";
  });
  addEventListener("pagehide", () => {
    field.value = "";
    field.removeAttribute("value");
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.replace(close.href);
  });
}

// The exact end of a new key, in UTC and in the reader's own time, before it is created.
const preview = document.querySelector("[data-expiry-preview]");
if (preview) {
  const custom = document.getElementById("expiresAt");
  const utc = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  const own = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "long" });
  const show = () => {
    const choice = document.querySelector("input[name=expiry]:checked")?.value;
    const end = choice === "custom" ? new Date(`${custom.value}Z`) : new Date(Date.now() + Number(choice) * 864e5);
    preview.textContent = Number.isNaN(end.getTime())
      ? ""
      : `The key ends about ${utc.format(end)} UTC (your time: ${own.format(end)}).`;
  };
  custom.addEventListener("input", () => {
    document.getElementById("days-custom").checked = true;
    show();
  });
  document.addEventListener("change", show);
  show();
}
