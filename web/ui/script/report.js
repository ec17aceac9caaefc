// The page of a report: the layers can be switched, a record in the text and in the list light up together, hovering
// shows the chain, a click opens the reasons.
import {html} from "./element.js";

export function report() {
  const text = document.querySelector(".text[data-report]");
  if (!text) return;
  layers(text);
  const tip = tooltip();
  const marks = (id) => document.querySelectorAll(`mark[data-id="${CSS.escape(id)}"]`);
  const entry = (id) => document.querySelector(`[data-record="${CSS.escape(id)}"]`);
  const light = (id, on) => [...marks(id), entry(id)].forEach((element) => element?.classList.toggle("lit", on));

  let lit = "";
  text.addEventListener("pointermove", (event) => {
    const id = event.target.closest("mark[data-id]")?.dataset.id ?? "";
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
    const id = event.target.closest("mark[data-id]")?.dataset.id;
    if (id && !String(getSelection())) open(entry(id));
  });
  for (const item of document.querySelectorAll("[data-record]")) {
    item.addEventListener("pointerenter", () => light(item.dataset.record, true));
    item.addEventListener("pointerleave", () => light(item.dataset.record, false));
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

// layers makes a row of switches for the kinds of records that the text holds.
function layers(text) {
  const kinds = ["event", "figure", "claim", "warning"].filter((kind) => text.querySelector(`mark.${kind}`));
  if (!kinds.length) return;
  const names = {event: "events", figure: "figures", claim: "claims", warning: "warnings"};
  const row = html("fieldset", {class: "layers"}, html("legend", {class: "visually-hidden"}, "Layers of the text"),
    kinds.map((kind) => html("label", {},
      html("input", {type: "checkbox", checked: true, onchange: (event) => document.body.classList.toggle(`hide-${kind}`, !event.target.checked)}),
      html("mark", {class: kind}, names[kind]))));
  const legend = document.querySelector(".legend, .layers");
  legend ? legend.replaceWith(row) : text.before(row);
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
