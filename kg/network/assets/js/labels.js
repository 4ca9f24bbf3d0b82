"use strict";
// Labels at a constant size on the screen, none over another; the weightier name wins the room.
ukg.labels = (() => {
  const { data } = ukg;
  const FAMILY = '"PingFang SC","Hiragino Sans GB","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","Microsoft YaHei",sans-serif';
  const fonts = { big: `600 14px ${FAMILY}`, normal: `12px ${FAMILY}` };
  const heights = { big: 18, normal: 15 };
  const LONG = 13; // characters shown of a long name, unless it is looked at
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

  class Taken {
    constructor() {
      this.cells = new Map();
    }

    /** Claim a rectangle; false if something stands there already. */
    claim(x, y, w, h) {
      const keys = [];
      for (let column = Math.floor(x / CELL); column <= Math.floor((x + w) / CELL); column++) {
        for (let row = Math.floor(y / CELL); row <= Math.floor((y + h) / CELL); row++) {
          const key = column * 4096 + row;
          const held = this.cells.get(key);
          if (held && held.some(([a, b, c, d]) => x < a + c && a < x + w && y < b + d && b < y + h)) return false;
          keys.push(key);
        }
      }
      for (const key of keys) {
        if (!this.cells.has(key)) this.cells.set(key, []);
        this.cells.get(key).push([x, y, w, h]);
      }
      return true;
    }
  }

  /**
   * Choose the labels of a view. `points` are {node, x, y, radius} on the screen, weightiest first;
   * `looked` are nodes whose names are wanted whole and first.
   */
  function place(context, points, frame, looked) {
    const taken = new Taken();
    const placed = [];
    const limit = Math.round((frame.width * frame.height) / 13000) + looked.size;
    const strong = new Set(points.slice(0, Math.max(6, Math.round(limit / 9))).map((point) => point.node));
    for (const point of inTurn(points, frame, looked)) {
      if (placed.length >= limit) break;
      const kind = looked.has(point.node) || strong.has(point.node) ? "big" : "normal";
      const text = shown(point.node, looked.has(point.node) || frame.scale > 1.3);
      const w = width(context, text, kind) + 6;
      const h = heights[kind];
      const spots = [
        [point.x - w / 2, point.y + point.radius + 2],
        [point.x + point.radius + 2, point.y - h / 2],
        [point.x - w / 2, point.y - point.radius - h - 2],
        [point.x - point.radius - w - 2, point.y - h / 2],
      ];
      const spot = spots.map(([x, y]) => [kept(x, w, frame.clear, point.x), y]).find(([x, y]) => taken.claim(x, y, w, h));
      if (spot) placed.push({ node: point.node, text, kind, x: spot[0] + w / 2, y: spot[1] + h / 2 });
    }
    return placed;
  }

  /** What is looked at, then the weightiest of every patch of the view, so that no part stays mute, then the rest. */
  function inTurn(points, frame, looked) {
    const [first, best, rest] = [[], [], []];
    const patches = new Set();
    for (const point of points) {
      if (point.x < -60 || point.y < -20 || point.x > frame.width + 60 || point.y > frame.height + 20) continue;
      const patch = Math.floor(point.x / 170) * 4096 + Math.floor(point.y / 110);
      if (looked.has(point.node)) first.push(point);
      else if (patches.has(patch)) rest.push(point);
      else best.push(point);
      patches.add(patch);
    }
    return [...first, ...best, ...rest];
  }

  /** A label of a node in view stays in view as a whole. */
  const kept = (x, w, width, at) => (at < 0 || at > width ? x : Math.max(2, Math.min(x, width - w - 2)));

  /** Draw placed labels onto a canvas whose unit is the CSS pixel. */
  function paint(context, placed) {
    const { ink, halo } = ukg.theme.colors();
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
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
