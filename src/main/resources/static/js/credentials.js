// Registering a credential: only the fields of the chosen provider, what is in the secret as soon as it is there, and questions
// that are answered without entering the secret again. It never leaves its field but to the portal.
const registration = document.querySelector("[data-registration]");
if (registration) {
  const CHECK_AFTER = 400;
  const part = (id) => document.getElementById(id);

  const showChosen = () => {
    const chosen = registration.querySelector("input[name=provider]:checked")?.value;
    for (const place of registration.querySelectorAll("[data-provider]")) {
      place.hidden = !place.dataset.provider.split(" ").includes(chosen);
      // A field that is out of sight must not be sent.
      for (const field of place.querySelectorAll("input, textarea")) field.disabled = place.hidden;
    }
  };
  const send = (url) => fetch(url, { method: "POST", body: new FormData(registration), headers: { Accept: "text/html", "X-Requested-With": "fetch" } });
  const formIn = async (answer) => {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { form: page.querySelector("[data-registration]"), title: page.querySelector("h1")?.textContent };
  };

  // What was found, below the fields and without touching them. Of several checks the latest counts.
  let latest = 0;
  let timer;
  const isHandedIn = () => [part("secret"), part("file")].some((field) => !field.disabled && field.value.trim() !== "");
  const swapped = () => registration.dispatchEvent(new CustomEvent("swapped", { bubbles: true }));
  // A tick names the secret that it is about, so that it never counts for another one.
  const show = (fresh) => {
    const agreed = [...registration.querySelectorAll("input[name=accept]:checked")].map((tick) => tick.value);
    for (const place of registration.querySelectorAll("[data-live]")) {
      const news = fresh?.querySelector(`#${place.id}`);
      if (!news && place.id !== "found") continue;
      place.replaceChildren(...(news?.childNodes ?? []));
      place.hidden = news ? news.hidden : true;
    }
    for (const tick of registration.querySelectorAll("input[name=accept]")) tick.checked = agreed.includes(tick.value);
    swapped();
  };
  const check = async (number) => {
    const answer = isHandedIn() ? await send(registration.dataset.check) : null;
    const form = answer?.ok && !answer.redirected ? (await formIn(answer)).form : null;
    if (number === latest) show(form);
  };
  const checkSoon = () => {
    const number = ++latest;
    clearTimeout(timer);
    // Without it the form is as good as before: what is found then comes with the answer.
    timer = setTimeout(() => check(number).catch(() => {}), CHECK_AFTER);
  };

  const isTooLarge = (file) => {
    const tooLarge = file.files[0]?.size > Number(file.dataset.largest);
    if (tooLarge) file.value = "";
    part("file-size").textContent = tooLarge ? "This file is larger than 64 KB, so it is no Google key. Choose another." : "";
  };
  registration.addEventListener("input", (event) => {
    if (event.target.id === "secret") checkSoon();
  });
  registration.addEventListener("change", (event) => {
    if (event.target.name === "provider") showChosen();
    if (event.target.id === "file") isTooLarge(event.target);
    if (["provider", "file"].includes(event.target.name)) checkSoon();
  });

  const keep = (mine, theirs) => {
    mine.className = theirs.className;
    mine.removeAttribute("aria-invalid");
    theirs.replaceWith(mine);
  };
  // The answer takes the form's place. The secret stays where it was typed, unless it or another field was refused.
  const swap = (fresh) => {
    document.adoptNode(fresh);
    if (fresh.dataset.refused !== "true") {
      for (const id of ["secret", "file"]) keep(part(id), fresh.querySelector(`#${id}`));
      fresh.querySelector("[data-again]")?.remove();
    }
    registration.replaceChildren(...fresh.childNodes);
    swapped();
    showChosen();
    const wrong = registration.querySelector("[aria-invalid=true]:not([disabled])");
    (wrong ?? part("asked") ?? registration.querySelector("[role=alert]"))?.focus();
    scrollIntoSight(wrong ?? registration);
  };
  const scrollIntoSight = (place) => place.scrollIntoView({ block: place === registration ? "start" : "center" });
  const trouble = (words) => {
    const place = registration.querySelector("[data-trouble]");
    place.textContent = words;
    place.hidden = false;
  };

  // While the form is under way nobody can type what would be lost when the answer takes its place.
  const setBusy = (busy) => {
    registration.inert = busy;
    registration.setAttribute("aria-busy", busy);
    if (!busy) delete registration.dataset.sent;
  };
  registration.addEventListener("submit", async (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    // While the portal is read-only there is nothing to press, and the Enter key sends nothing either.
    if (!registration.querySelector("button.btn-primary")) return;
    clearTimeout(timer);
    latest++;
    const focused = document.activeElement;
    const underWay = send(registration.action);
    setBusy(true);
    try {
      const answer = await underWay;
      if (answer.status === 201) {
        for (const id of ["secret", "file"]) part(id).value = "";
        location.assign(answer.headers.get("Location"));
        return;
      }
      const { form, title } = await formIn(answer);
      setBusy(false);
      if (form) swap(form);
      // The sign-in has ended: sent in the usual way, the form is remembered until the person is back.
      else if (answer.redirected) registration.submit();
      else trouble(`${title ?? "The portal could not take this"} (${answer.status}). Nothing that you entered is lost here.`);
    } catch {
      setBusy(false);
      trouble("The portal did not answer. Nothing that you entered is lost here. Try again: if the credential was registered after all, you are asked before it is replaced.");
    }
    if (document.activeElement === document.body) focused?.focus();
  });

  // Back from the credential the form may be as it was left, under way; it can be sent anew.
  addEventListener("pageshow", () => {
    setBusy(false);
    showChosen();
  });
  showChosen();
}

// A name that was mistyped before something final is told of at once, also in a dialog; a second press sends nothing.
addEventListener("submit", (event) => {
  const form = event.target;
  const typed = form.querySelector("[data-exactly]");
  if (!typed) return;
  const right = typed.value.trim() === typed.dataset.exactly;
  typed.classList.toggle("is-invalid", !right);
  if (right) {
    if (form.closest("dialog") && form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    return;
  }
  event.preventDefault();
  delete form.dataset.sent;
  typed.setAttribute("aria-invalid", "true");
  document.getElementById(typed.getAttribute("aria-describedby")).textContent =
    `Nothing was deleted. Type “${typed.dataset.exactly}” exactly as it stands here.`;
  typed.focus();
});
