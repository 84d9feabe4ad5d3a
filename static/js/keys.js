/* Single keys, for those who want them: / search, j and k next and previous, ? help. They can be
   switched off, and the browser remembers it. Everything works without this file. */

"use strict";

(() => {
  const KEPT = "keys-off";
  const STOPS = "article.card h3 a, .passage, .entry__link, .register > li a, .happening h3 a";
  const controls = document.querySelector(".keys");
  if (!controls) return;

  const toggle = controls.querySelector("input");
  const help = controls.querySelector("details");
  let at = -1;

  const remembered = () => {
    try { return window.localStorage.getItem(KEPT) === "1"; } catch { return false; }
  };
  const remember = (off) => {
    try { window.localStorage.setItem(KEPT, off ? "1" : "0"); } catch { /* a browser that keeps nothing */ }
  };

  controls.hidden = false;
  toggle.checked = !remembered();
  toggle.addEventListener("change", () => remember(!toggle.checked));

  const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

  const search = () => {
    const box = document.getElementById("search");
    if (box) { box.focus(); box.select(); }
  };

  const step = (by) => {
    const stops = [...document.querySelectorAll(STOPS)];
    if (!stops.length) return;
    at = Math.min(Math.max(at + by, 0), stops.length - 1);
    const stop = stops[at];
    if (!stop.matches("a")) stop.setAttribute("tabindex", "-1");
    stop.focus({ preventScroll: true });
    stop.scrollIntoView({ block: "center" });
  };

  const showHelp = () => {
    help.open = true;
    help.querySelector("summary").focus();
  };

  const keys = { "/": search, j: () => step(1), k: () => step(-1), "?": showHelp };

  document.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (!act || !toggle.checked || !isPlain || isTyping(event.target)) return;
    event.preventDefault();
    act();
  });
})();
