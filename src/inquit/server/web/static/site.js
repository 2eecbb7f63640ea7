// Keys, and what makes a page of forms quicker. Every page does its work without this file.
"use strict";
(() => {
  const OFF = "inquit-keys-off";
  const TICKED = "input:is([type=checkbox], [type=radio], [type=button], [type=submit])";
  const typing = (target) =>
    !target.matches(TICKED) && target.closest("input, select, textarea, [contenteditable]") !== null;
  const steps = () => [...document.querySelectorAll("[data-step]")];
  let going = false;

  const stepOf = (element) => element?.closest?.("[data-step]") ?? null;
  let last = ""; // the step that had the focus before a link took it into a text
  document.addEventListener("focusin", (event) => { last = stepOf(event.target)?.id || last; });
  const current = () => stepOf(document.activeElement) ?? document.querySelector("[data-step]:target")
    ?? document.getElementById(last);

  const move = (by) => {
    const all = steps();
    if (!all.length) return;
    const at = all.indexOf(current());
    const next = all[Math.min(Math.max(at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by, 0), all.length - 1)];
    if (!next.hasAttribute("tabindex")) next.setAttribute("tabindex", "-1");
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };

  const press = (key) => {
    const inside = current()?.querySelector(`[data-key="${CSS.escape(key)}"]`);
    // A key never presses what belongs to a step other than the current one: `y` decides about nothing unseen.
    const apart = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find((one) => !stepOf(one));
    const found = inside ?? apart;
    if (!found) return false;
    found.focus?.();
    found.click();
    if (found.matches("details[open] > summary")) found.parentElement.querySelector("input, select, textarea")?.focus();
    return true;
  };

  const help = () => {
    const dialog = document.getElementById("keys-dialog");
    if (dialog) { dialog.showModal(); return; }
    document.querySelector("[data-help]")?.click();
  };

  document.addEventListener("keydown", (event) => {
    const opened = event.key === "Escape" && typing(event.target) && event.target.closest("[data-step] details[open]");
    if (opened) { opened.open = false; stepOf(opened).focus(); }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    if (localStorage.getItem(OFF) && event.key !== "?") return;
    if (going) {
      going = false;
      const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
      if (link) { event.preventDefault(); link.click(); }
      return;
    }
    if (event.key === "/") document.getElementById("find")?.focus();
    else if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "g") { going = true; setTimeout(() => { going = false; }, 1500); }
    else if (event.key === "?") help();
    else if (event.key === "Enter" && event.target.matches("[data-step]")) event.target.querySelector("a[href]")?.click();
    else if (!press(event.key)) return;
    event.preventDefault();
  });

  // The switch of the keys, on the page that explains them.
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-keys-off]")) {
      if (event.target.checked) localStorage.setItem(OFF, "1"); else localStorage.removeItem(OFF);
    }
  });
  const tick = document.querySelector("[data-keys-off]");
  if (tick) { tick.checked = Boolean(localStorage.getItem(OFF)); tick.disabled = false; }

  // What htmx put in place is told to those who do not see it, and keeps the focus near.
  let kept = [], heirs = []; // heirs: the step that asked, those after it, those before: the first still there is next
  document.addEventListener("htmx:beforeSwap", (event) => {
    const all = steps(), at = all.indexOf(stepOf(event.detail.requestConfig?.elt));
    heirs = at < 0 ? [] : [...all.slice(at), ...all.slice(0, at).reverse()].map((one) => one.id).filter(Boolean);
    kept = [...document.querySelectorAll("[data-keep][id]")].map((place) => [place.id, place.scrollTop]);
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    const asked = event.detail.requestConfig;
    const tellers = [asked?.triggeringEvent?.submitter, asked?.elt, event.target, event.detail.target, event.detail.elt];
    const words = tellers.map((one) => one?.dataset?.told).find(Boolean);
    if (words) document.getElementById("told").textContent = words;
    for (const [id, top] of kept) { const place = document.getElementById(id); if (place) place.scrollTop = top; }
    const near = heirs.map((id) => document.getElementById(id)).find(Boolean);
    if (near && document.activeElement === document.body) {
      near.focus({ preventScroll: true });
      near.scrollIntoView({ block: "nearest" });
    }
  });
  document.addEventListener("htmx:responseError", (event) => {
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    const parts = [...page.querySelectorAll("main .empty :is(h1, p:not(.facts))")].map((part) => part.textContent.trim());
    const told = page.querySelector("main .trouble")?.textContent.trim() || parts.join(". ");
    const words = told || page.querySelector("main")?.textContent.trim() || "That did not work.";
    document.getElementById("told").textContent = words;
    const near = event.detail.elt.closest("[data-step], section, main") ?? document.body;
    near.querySelector(":scope > .trouble")?.remove();
    const note = document.createElement("p");
    note.className = "note trouble";
    note.textContent = words.replace(/\s+/g, " ");
    near.prepend(note);
  });

  // A place where files can be dropped hands them to its own field.
  for (const place of document.querySelectorAll("[data-drop]")) {
    const field = place.querySelector("input[type=file]");
    for (const kind of ["dragenter", "dragover"]) {
      place.addEventListener(kind, (event) => { event.preventDefault(); place.classList.add("over"); });
    }
    place.addEventListener("dragleave", () => place.classList.remove("over"));
    place.addEventListener("drop", (event) => {
      event.preventDefault();
      place.classList.remove("over");
      if (event.dataTransfer.files.length) {
        field.files = event.dataTransfer.files;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
  }
})();
