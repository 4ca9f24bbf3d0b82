"use strict";
// Labels at a constant size on the screen, none over another; the weightier name wins the room.
ukg.labels = (() => {
  const { data } = ukg;
  const FAMILY = '"PingFang SC","Hiragino Sans GB","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","Microsoft YaHei",sans-serif';
  const fonts = { big: `600 14px ${FAMILY}`, normal: `12px ${FAMILY}` };
  const heights = { big: 18, normal: 15 };
  const LONG = 13; // characters shown of a long name, unless it is looked at
  const NEAR = [2]; // pixels between a node and its label
  const FAR = [2, 9, 18, 30, 44, 60]; // of a label that must find a place; a line leads to the far ones
  const USUAL = 1000; // square pixels of a label: a long one may lie over no more of the nodes
  const DISTANCE = 0.012; // what a pixel between costs, in shares of a label that lies over nodes
  const FEW = 40; // neighbours that are all named, even over other nodes
  const CELL = 64; // pixels of the grid that finds neighbours
  const widths = new Map();

  function width(context, text, kind) {
    const key = kind + text;
    if (!widths.has(key)) {
      context.font = fonts[kind];
      widths.set(key, Math.ceil(context.measureText(text).width));
    }
    return widths.get(key);
  }

  function shown(node, whole) {
    const characters = Array.from(data.title(node));
    return whole || characters.length <= LONG ? characters.join("") : `${characters.slice(0, LONG - 1).join("")}…`;
  }

  const cell = (position) => Math.floor(position / CELL);

  /** Boxes by the cells of a grid that they touch. */
  class Boxes {
    constructor() {
      this.cells = new Map();
    }

    add(x, y, w, h, worth = 1) {
      for (let column = cell(x); column <= cell(x + w); column++) {
        for (let row = cell(y); row <= cell(y + h); row++) {
          const key = column * 4096 + row;
          if (!this.cells.has(key)) this.cells.set(key, []);
          this.cells.get(key).push([x, y, w, h, worth]);
        }
      }
    }

    /** How much of what stands here a box would cover: area times worth. */
    covered(x, y, w, h) {
      let sum = 0;
      for (let column = cell(x); column <= cell(x + w); column++) {
        for (let row = cell(y); row <= cell(y + h); row++) {
          for (const [a, b, c, d, worth] of this.cells.get(column * 4096 + row) || []) {
            const [left, top] = [Math.max(x, a), Math.max(y, b)];
            const [wide, high] = [Math.min(x + w, a + c) - left, Math.min(y + h, b + d) - top];
            // what lies in several cells counts where the overlap begins
            if (wide > 0 && high > 0 && cell(left) === column && cell(top) === row) sum += wide * high * worth;
          }
        }
      }
      return sum;
    }
  }

  /**
   * Choose the labels of a view. `points` are {node, x, y, radius} on the screen, weightiest first;
   * the names of `looked` are wanted whole and first, those of `close` next, whatever their number.
   * Then come the weightiest, one of every cluster, and as many of the others as there is room for.
   * No label stands over another, and none but the wanted ones over much of the nodes.
   */
  function place(context, points, frame, looked, close = new Set()) {
    const seen = points.filter(({ x, y }) => x > -20 && y > -10 && x < frame.clear + 20 && y < frame.floor + 10);
    const [marks, names] = [new Boxes(), new Boxes()];
    const limit = Math.round((frame.clear * frame.floor) / 13000);
    const strong = new Set(seen.slice(0, Math.max(6, Math.round(limit / 9))).map(({ node }) => node));
    const worth = (node) => (looked.has(node) ? 100 : strong.has(node) ? 6 : close.has(node) ? 3 : 1);
    for (const { node, x, y, radius } of seen) marks.add(x - radius, y - radius, 2 * radius, 2 * radius, worth(node));
    const placed = new Map();
    const named = new Set(); // clusters

    function put(point, most, gaps = NEAR) {
      if (placed.has(point.node)) return;
      const kind = looked.has(point.node) || strong.has(point.node) ? "big" : "normal";
      const text = shown(point.node, looked.has(point.node) || frame.scale > 1.3);
      const [w, h] = [width(context, text, kind) + 6, heights[kind]];
      let [best, least] = [null, Infinity];
      for (const spot of spots(point, w, h, gaps, frame)) {
        if (names.covered(spot.x, spot.y, w, h)) continue;
        const cover = marks.covered(spot.x, spot.y, w, h) / Math.min(w * h, USUAL);
        const cost = cover + (spot.gap - NEAR[0]) * DISTANCE;
        if (cover <= most && cost < least) [best, least] = [spot, cost];
        if (!cover) break;
      }
      if (!best) return;
      names.add(best.x, best.y, w, h);
      named.add(cluster(point));
      placed.set(point.node, { node: point.node, text, kind, x: best.x + w / 2, y: best.y + h / 2, lead: best.gap > FAR[1] && lead(point, best, w, h) });
    }

    for (const point of seen) if (looked.has(point.node)) put(point, Infinity, FAR);
    for (const point of seen) if (close.has(point.node)) put(point, close.size > FEW ? 0.3 : Infinity, FAR);
    for (const point of seen) if (strong.has(point.node)) put(point, 0.35);
    for (const most of [0.12, 0.3]) for (const point of seen) if (!named.has(cluster(point))) put(point, most, FAR.slice(0, 3));
    for (const point of seen) {
      if (placed.size >= limit + close.size) break;
      put(point, 0.06);
    }
    return [...placed.values()];
  }

  // a community, and where it is large a part of it
  const cluster = ({ node, x, y }) => `${data.nodes.community[node]} ${Math.floor(x / 230)} ${Math.floor(y / 150)}`;

  /** Where a label may stand beside its node, the best places first; of a node in view it stays in view. */
  function spots({ x, y, radius }, w, h, gaps, { clear, floor }) {
    const found = [];
    for (const gap of gaps) {
      const [side, rise] = [radius + gap, radius * 0.7 + gap];
      for (const [left, top] of [
        [x - w / 2, y + side], [x + side, y - h / 2], [x - w / 2, y - side - h], [x - side - w, y - h / 2],
        [x + rise, y + rise], [x + rise, y - rise - h], [x - rise - w, y - rise - h], [x - rise - w, y + rise],
      ]) {
        const inside = Math.max(2, Math.min(left, clear - w - 2));
        // moved into view it must not lie on its own node
        if (inside !== left && top < y + radius && y - radius < top + h) continue;
        if (top > 0 && top + h < floor) found.push({ x: inside, y: top, gap });
      }
    }
    return found;
  }

  /** From the rim of a node to the nearest point of its label: x, y, x, y. */
  function lead({ x, y, radius }, label, w, h) {
    const [toX, toY] = [Math.max(label.x + 3, Math.min(x, label.x + w - 3)), Math.max(label.y + 2, Math.min(y, label.y + h - 2))];
    const part = radius / (Math.hypot(toX - x, toY - y) || 1);
    return [x + (toX - x) * part, y + (toY - y) * part, toX, toY];
  }

  /** Draw placed labels onto a canvas whose unit is the CSS pixel. */
  function paint(context, placed) {
    const { ink, halo } = ukg.theme.colors();
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 0.8;
    context.strokeStyle = ink;
    context.beginPath();
    for (const [x, y, toX, toY] of placed.map((label) => label.lead).filter(Boolean)) {
      context.moveTo(x, y);
      context.lineTo(toX, toY);
    }
    context.stroke();
    context.lineWidth = 3.5;
    context.strokeStyle = halo;
    context.fillStyle = ink;
    for (const kind of ["normal", "big"]) {
      context.font = fonts[kind];
      for (const label of placed) {
        if (label.kind !== kind) continue;
        context.strokeText(label.text, label.x, label.y);
        context.fillText(label.text, label.x, label.y);
      }
    }
  }

  return { place, paint, FAMILY };
})();
