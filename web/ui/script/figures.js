// A figure holds a table that is complete, and the rows of it for a drawing. The script that draws is fetched when
// the figure comes near the screen; where it fails the table stands.
import {html} from "./element.js";

const drawn = {
  series: () => import("./figure/series.js"),
  map: () => import("./figure/map.js"),
  timeline: () => import("./figure/timeline.js"),
  relays: () => import("./figure/relays.js"),
  validity: () => import("./figure/validity.js"),
};

export function figures() {
  const watch = new IntersectionObserver((seen) => {
    for (const entry of seen.filter((entry) => entry.isIntersecting)) {
      watch.unobserve(entry.target);
      draw(entry.target);
    }
  }, {rootMargin: "600px"});
  for (const figure of document.querySelectorAll("figure[data-view]")) if (drawn[figure.dataset.view]) watch.observe(figure);
  addEventListener("beforeprint", () => document.querySelectorAll("figure[data-view]").forEach(draw));
}

async function draw(figure) {
  if (figure.dataset.drawn) return;
  figure.dataset.drawn = "begun";
  const rows = figure.querySelector('script[type="application/json"]');
  if (!rows) return done(figure, "no drawing");
  const plate = html("div", {class: `drawing ${figure.dataset.view}`});
  try {
    const {default: paint} = await drawn[figure.dataset.view]();
    if (await paint(plate, JSON.parse(rows.textContent), figure) === false) return done(figure, "no drawing");
    const caption = figure.querySelector(":scope > figcaption, :scope > .card h3");
    caption ? caption.after(plate) : figure.prepend(plate);
    done(figure, "drawn");
  } catch (fault) {
    done(figure, "failed");
    console.error(`drawing ${figure.dataset.view}:`, fault);
  }
}

function done(figure, how) {
  figure.dataset.drawn = how;
}
