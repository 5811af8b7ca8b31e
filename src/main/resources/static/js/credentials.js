// Registering a credential: only the fields of the chosen provider, and no upload of a file that is too large anyway.
const providers = document.querySelectorAll("input[name=provider]");
if (providers.length > 0) {
  const showChosen = () => {
    const chosen = document.querySelector("input[name=provider]:checked")?.value;
    for (const part of document.querySelectorAll("[data-provider]")) {
      part.hidden = !part.dataset.provider.split(" ").includes(chosen);
      // A field that is out of sight must not be sent.
      for (const field of part.querySelectorAll("input, textarea")) field.disabled = part.hidden;
    }
  };
  for (const provider of providers) provider.addEventListener("change", showChosen);
  addEventListener("pageshow", showChosen);
  showChosen();

  const file = document.getElementById("file");
  const message = document.getElementById("file-size");
  file.addEventListener("change", () => {
    const tooLarge = file.files[0]?.size > Number(file.dataset.largest);
    if (tooLarge) file.value = "";
    message.textContent = tooLarge ? "This file is larger than 64 KB, so it is no Google key. Choose another." : "";
  });
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
