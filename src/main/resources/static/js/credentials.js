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
