// The switch between day and night: as the system has it, light, dark. Kept in this browser only.
import {html, tools} from "./element.js";

const order = ["system", "light", "dark"];
const sign = {system: "◐", light: "☀", dark: "☾"};

export function themes() {
  const chosen = order.includes(stored()) ? stored() : "system";
  wear(chosen);
  const button = html("button", {type: "button"});
  name(button, chosen);
  button.addEventListener("click", () => {
    const next = order[(order.indexOf(document.documentElement.dataset.theme ?? "system") + 1) % order.length];
    wear(next);
    store(next);
    name(button, next);
  });
  tools().append(button);
}

function wear(theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function name(button, theme) {
  button.textContent = sign[theme];
  button.setAttribute("aria-label", `Colours: ${theme}. Press to change`);
  button.title = button.getAttribute("aria-label");
}

// A browser may forbid storage; then the choice lasts for one page.
function stored() {
  try { return localStorage.getItem("sitrep-theme"); } catch { return null; }
}
function store(theme) {
  try { localStorage.setItem("sitrep-theme", theme); } catch { /* forbidden */ }
}
