"use strict";
// The outlines of the classes, for canvas, SVG and the legend: points around the origin, radius 1.
ukg.shapes = (() => {
  const ring = (corners, turn) =>
    Array.from({ length: corners }, (_, i) => {
      const angle = (2 * Math.PI * i) / corners + turn;
      return [Math.cos(angle), Math.sin(angle)];
    });
  // the proportions are those of vis-network, so that a lit node covers the one below it
  const star = Array.from({ length: 10 }, (_, i) => {
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    const reach = 0.82 * (i % 2 ? 0.5 : 1.3);
    return [reach * Math.cos(angle), reach * Math.sin(angle) + 0.082];
  });
  const triangle = ring(3, -Math.PI / 2).map(([x, y]) => [x * 1.328, y * 1.328 + 0.316]);
  const outlines = {
    square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
    diamond: ring(4, 0),
    triangle,
    triangleDown: triangle.map(([x, y]) => [x, -y]),
    hexagon: ring(6, 0),
    star,
  };

  /** Add the outline to the current path of a canvas. */
  function trace(context, shape, x, y, radius) {
    const points = outlines[shape];
    if (!points) {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
      return;
    }
    points.forEach(([px, py], i) => context[i ? "lineTo" : "moveTo"](x + px * radius, y + py * radius));
    context.closePath();
  }

  /** The outline as an SVG element. */
  function element(shape, x, y, radius, attributes) {
    const points = outlines[shape];
    if (!points) return ukg.dom.svg("circle", { cx: round(x), cy: round(y), r: round(radius), ...attributes });
    const list = points.map(([px, py]) => `${round(x + px * radius)},${round(y + py * radius)}`).join(" ");
    return ukg.dom.svg("polygon", { points: list, ...attributes });
  }

  /** A small picture of a shape, for the legend and headings. */
  function icon(shape, color) {
    const picture = ukg.dom.svg("svg", { viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true", class: "icon" });
    picture.append(element(shape, 8, 8, 5.6, { fill: color }));
    return picture;
  }

  const round = (number) => Math.round(number * 100) / 100;

  return { trace, element, icon };
})();
