// The queue of review from the keyboard. Each key presses the button that carries it; without script the buttons are
// pressed by hand. The form is sent as any form is, and the page comes back at the next item.
import {busy} from "./keys.js";

const keys = [["j", "next item"], ["k", "item before"], ["a", "accept"], ["r", "reject"], ["f", "fix a value"], ["m", "merge"], ["s", "split"], ["u", "undo the last decision"]];

export function review(help) {
  const queue = document.querySelector(".queue");
  if (!queue) return;
  help(keys);
  const items = [...queue.querySelectorAll(".item")];
  for (const item of items) {
    item.tabIndex = -1;
    item.addEventListener("focusin", () => mark(items, item));
  }
  const first = items.find((item) => location.hash === `#${item.id}`) ?? items[0];
  if (first) mark(items, first);
  document.addEventListener("keydown", (event) => {
    if (busy(event)) return;
    const at = items.findIndex((item) => item.hasAttribute("aria-current"));
    if (event.key === "j") go(items, at + 1);
    else if (event.key === "k") go(items, at - 1);
    else if (keys.some(([key]) => key === event.key)) press(items[at], event);
  });
}

function mark(items, item) {
  items.forEach((other) => other.toggleAttribute("aria-current", false));
  item.setAttribute("aria-current", "true");
}

function go(items, to) {
  const item = items[Math.max(0, Math.min(to, items.length - 1))];
  if (!item) return;
  mark(items, item);
  item.focus({preventScroll: true});
  item.scrollIntoView({block: "nearest"});
}

// press presses the button of a key in an item, or elsewhere on the page ("u"). What opens a form ("f") is a
// <details> or a field to fill in: it is opened and gets the cursor.
function press(item, event) {
  const selector = `[data-key="${event.key}"]`;
  const target = item?.querySelector(selector) ?? [...document.querySelectorAll(selector)].find((other) => !other.closest(".item"));
  if (!target || target.disabled) return;
  event.preventDefault();
  const details = target.closest("details:not([open])");
  if (details) details.open = true;
  const form = target.closest("form");
  const empty = form?.querySelector('input:not([type="hidden"]):invalid, select:invalid, textarea:invalid');
  const field = target.matches("summary, details") ? target.closest("details").querySelector("input:not([type=hidden]), select, textarea") : empty;
  if (field) return field.focus();
  target.click();
}
