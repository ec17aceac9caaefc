// On a small screen facets begin folded, so that the list is seen first. What is chosen stays open.
export function facets() {
  if (!matchMedia("(max-width: 60rem)").matches) return;
  for (const facet of document.querySelectorAll(".facets details.facet[open]")) facet.open = Boolean(facet.querySelector(".chosen"));
}
