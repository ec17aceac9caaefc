// Keys of every page, and the list of keys behind "?".
import {html, tools} from "./element.js";

const everywhere = [["/", "search"], ["?", "this list"], ["Esc", "close, leave a field"]];

// keys returns a function by which a page adds its own keys to the list: help([[key, what], …]).
export function keys() {
  const own = [];
  const show = () => dialog([...own, ...everywhere]).showModal();
  tools().append(html("button", {type: "button", "aria-label": "Keyboard shortcuts", title: "Keyboard shortcuts", onclick: show}, "?"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && writes(event.target)) event.target.blur();
    if (busy(event)) return;
    if (event.key === "?") show();
    if (event.key === "/") focusSearch(event);
  });
  return (list) => own.push(...list);
}

// busy: the key belongs to a field, a dialog or the browser.
export function busy(event) {
  return event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || writes(event.target) || document.querySelector("dialog[open]");
}

const writes = (target) => target.closest?.("input, textarea, select, [contenteditable]");

function focusSearch(event) {
  const field = document.querySelector('input[type="search"], input[name="q"]');
  if (!field) return;
  event.preventDefault();
  field.focus();
}

function dialog(list) {
  const close = html("button", {type: "button", autofocus: true}, "Close");
  const box = html("dialog", {"aria-labelledby": "keys-title", class: "keys"},
    html("h2", {id: "keys-title"}, "Keys"),
    html("dl", {}, list.flatMap(([key, what]) => [html("dt", {}, html("kbd", {}, key)), html("dd", {}, what)])),
    close);
  close.addEventListener("click", () => box.close());
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  return box;
}
