"use strict";
// While the view moves, a still of it moves along; the network is drawn anew once the hand rests.
// Drawing thousands of lines takes longer than a frame has; moving a picture does not.
ukg.motion = (() => {
  const { dom } = ukg;
  const REST = 110; // ms without movement
  const FAR = 0.3; // of the view: where the still would leave too much bare
  const still = dom.el("canvas", { class: "still", "aria-hidden": "true", hidden: true });
  let network = null;
  let shown = null; // the view that vis drew last
  let origin = null; // the view that the still shows, while it is used
  let timer = 0;

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

  function take() {
    if (origin || !shown) return;
    const source = ukg.canvas.holder.querySelector(".vis-network canvas");
    still.width = source.width;
    still.height = source.height;
    still.getContext("2d").drawImage(source, 0, 0);
    origin = shown;
    still.style.transform = "none";
    still.hidden = false;
    network.body.emitter.emit("_blockRedraw");
    schedule();
  }

  function move() {
    take();
    const now = ukg.canvas.view();
    const factor = now.scale / origin.scale;
    const [x, y] = [now.left - origin.left * factor, now.top - origin.top * factor];
    still.style.transform = `translate(${x}px,${y}px) scale(${factor})`;
    const bare = Math.max(Math.abs(now.left - origin.left) / now.width, Math.abs(now.top - origin.top) / now.height);
    if (factor === 1 && bare > FAR) rest();
    else schedule();
  }

  function schedule() {
    clearTimeout(timer);
    timer = setTimeout(rest, REST);
  }

  /** Draw the network where it is now and put the still away. */
  function rest() {
    clearTimeout(timer);
    if (!origin) return;
    origin = null;
    network.body.emitter.emit("_allowRedraw");
    network.redraw();
    still.hidden = true;
  }

  return { start, rest };
})();
