// Elements made without markup: words of reports enter a page only as text nodes and attributes.

const space = "http://www.w3.org/2000/svg";

// html and svg make an element. An attribute that is undefined, null or false is left out; on… is a listener.
export const html = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
export const svg = (name, attributes, ...children) => fill(document.createElementNS(space, name), attributes, children);

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

// cut shortens words to n characters, never inside a character.
export function cut(words, n) {
  const letters = [...(words ?? "")];
  return letters.length > n ? letters.slice(0, n - 1).join("").trimEnd() + "…" : letters.join("");
}

export const count = (n, one, many = one + "s") => `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

// ours keeps a link inside this site: what is no path of ours leads nowhere.
export const ours = (href) => (/^(\/(?!\/)|#)/.test(href ?? "") ? href : undefined);

// tools is the place in the head of a page for buttons that only scripts need.
export function tools() {
  const place = document.querySelector(".tools") ?? html("div", {class: "tools"});
  if (!place.isConnected) document.querySelector(".top, header")?.append(place);
  return place;
}
