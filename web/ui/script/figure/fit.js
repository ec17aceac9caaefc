// fit draws a figure as wide as its place, again whenever that changes.
export function fit(plate, stage, draw) {
  let width = 0, waiting;
  const paint = () => stage.replaceChildren(draw(width || 720));
  new ResizeObserver(([{contentRect}]) => {
    if (Math.round(contentRect.width) === width) return;
    width = Math.round(contentRect.width);
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(paint);
  }).observe(plate);
  return () => paint();
}
