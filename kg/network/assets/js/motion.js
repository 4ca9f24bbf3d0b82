"use strict";
// While the view moves, a still of it moves along; the network is drawn anew once the hand rests.
// Drawing thousands of lines takes longer than a frame has; moving a picture does not.
ukg.motion = (() => {
  const { dom } = ukg;
  const REST = 110; // ms without movement
  const MARGIN = 0.3; // of the view, on each side: drawn in advance, so that nothing bare comes into view
  const MOST_PIXELS = 2.4e7; // a still of a very large screen goes without margins
  const still = dom.el("canvas", { class: "still", "aria-hidden": "true", hidden: true });
  let network = null;
  let shown = null; // the view that vis drew last
  let origin = null; // the view that the still shows, while it is used
  let resting = 0;
  let widening = 0;

  function start(made) {
    network = made;
    ukg.canvas.holder.append(still);
    network.on("afterDrawing", () => (shown = ukg.canvas.view()));
    network.on("dragStart", take);
    network.on("dragging", move);
    network.on("dragEnd", rest);
    network.on("zoom", move);
    // before vis answers the wheel, so that it does not draw the first step in full
    ukg.canvas.holder.addEventListener("wheel", take, { capture: true, passive: true });
  }

  /** Take a still of the view; its margins follow a moment later. */
  function take() {
    if (origin || !shown) return;
    origin = shown;
    const source = ukg.canvas.holder.querySelector(".vis-network canvas");
    const ratio = source.width / shown.width;
    const [x, y] = [Math.round(shown.width * MARGIN), Math.round(shown.height * MARGIN)];
    const [width, height] = [shown.width + 2 * x, shown.height + 2 * y];
    Object.assign(still.style, { left: `${-x}px`, top: `${-y}px`, width: `${width}px`, height: `${height}px`, transform: "none", transformOrigin: `${x}px ${y}px` });
    [still.width, still.height] = [width * ratio, height * ratio];
    still.getContext("2d").drawImage(source, x * ratio, y * ratio);
    still.hidden = false;
    network.body.emitter.emit("_blockRedraw");
    if (still.width * still.height < MOST_PIXELS) widening = setTimeout(() => widen(x, y, ratio), 0);
    schedule();
  }

  /** Draw what lies around the view: lines and shapes, without labels. */
  function widen(x, y, ratio) {
    const wide = { ...origin, width: origin.width + 2 * x, height: origin.height + 2 * y, left: origin.left + x, top: origin.top + y };
    const context = still.getContext("2d");
    context.save();
    context.scale(ratio, ratio);
    context.beginPath();
    context.rect(0, 0, wide.width, wide.height);
    context.rect(x, y, origin.width, origin.height);
    context.clip("evenodd");
    ukg.scene.ground(context, wide);
    context.restore();
  }

  function move() {
    take();
    const now = ukg.canvas.view();
    const factor = now.scale / origin.scale;
    const [x, y] = [now.left - origin.left * factor, now.top - origin.top * factor];
    still.style.transform = `translate(${x}px,${y}px) scale(${factor})`;
    if (factor === 1 && (Math.abs(x) > now.width * MARGIN || Math.abs(y) > now.height * MARGIN)) rest();
    else schedule();
  }

  function schedule() {
    clearTimeout(resting);
    resting = setTimeout(rest, REST);
  }

  /** Draw the network where it is now and put the still away. */
  function rest() {
    clearTimeout(resting);
    clearTimeout(widening);
    if (!origin) return;
    origin = null;
    network.body.emitter.emit("_allowRedraw");
    network.redraw();
    still.hidden = true;
  }

  return { start, rest };
})();
