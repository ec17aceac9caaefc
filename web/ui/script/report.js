// The page of a report: the layers can be switched, a record in the text and in the list light up together, hovering
// shows the chain, a click opens the reasons.
import {html} from "./element.js";

export function report() {
  const text = document.querySelector(".reading > .text");
  if (!text) return;
  layers();
  const tip = tooltip();
  const marks = (id) => document.querySelectorAll(`mark[data-record="${CSS.escape(id)}"]`);
  const entry = (id) => document.getElementById(id);
  const light = (id, on) => [...marks(id), entry(id)].forEach((element) => element?.classList.toggle("lit", on));

  let lit = "";
  text.addEventListener("pointermove", (event) => {
    const id = event.target.closest("mark[data-record]")?.dataset.record ?? "";
    if (id !== lit) {
      if (lit) light(lit, false);
      if (id) light(id, true);
      lit = id;
      id ? tip.show(entry(id)?.querySelector(".chain")) : tip.hide();
    }
    if (id) tip.at(event);
  });
  text.addEventListener("pointerleave", () => {
    if (lit) light(lit, false);
    lit = "";
    tip.hide();
  });
  text.addEventListener("click", (event) => {
    const id = event.target.closest("mark[data-record]")?.dataset.record;
    if (id && !String(getSelection())) open(entry(id));
  });
  for (const item of document.querySelectorAll(".record")) {
    item.addEventListener("pointerenter", () => light(item.id, true));
    item.addEventListener("pointerleave", () => light(item.id, false));
  }
}

function open(item) {
  if (!item) return;
  const why = item.querySelector("details.why, details");
  if (why) why.open = true;
  item.scrollIntoView({block: "nearest", behavior: calm() ? "auto" : "smooth"});
  if (!item.hasAttribute("tabindex")) item.tabIndex = -1;
  item.focus({preventScroll: true});
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

// layers makes a switch of each kind of records in the legend.
function layers() {
  for (const item of document.querySelectorAll("ul.layers > li")) {
    const kind = ["event", "figure", "claim", "warning"].find((kind) => item.querySelector(`.key.${kind}`));
    if (!kind) continue;
    const box = html("input", {type: "checkbox", checked: true, onchange: () => document.body.classList.toggle(`hide-${kind}`, !box.checked)});
    item.replaceChildren(html("label", {}, box, ...item.childNodes));
  }
}

function tooltip() {
  const box = html("div", {class: "tip", role: "status", hidden: true});
  document.body.append(box);
  return {
    show(chain) {
      box.replaceChildren(...(chain ? [chain.cloneNode(true)] : []));
      box.hidden = !chain;
    },
    hide() { box.hidden = true; },
    at({pageX, pageY}) {
      const room = document.documentElement.clientWidth - box.offsetWidth - 8;
      box.style.left = `${Math.max(8, Math.min(pageX + 12, room))}px`;
      box.style.top = `${pageY + 18}px`;
    },
  };
}
