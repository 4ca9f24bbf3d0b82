"use strict";
// The view as a picture file: PNG at twice the size of the screen, SVG to edit and print.
ukg.picture = (() => {
  const { svg } = ukg.dom;
  const { data } = ukg;
  const SHARPNESS = 2;

  /** What is to be seen: the view without what the panel covers. */
  function seen() {
    const view = ukg.canvas.view();
    return { ...view, width: view.clear, height: view.floor };
  }

  function png() {
    const view = seen();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [view.width * SHARPNESS, view.height * SHARPNESS];
    const context = canvas.getContext("2d");
    context.scale(SHARPNESS, SHARPNESS);
    context.fillStyle = ukg.theme.colors().paper;
    context.fillRect(0, 0, view.width, view.height);
    const scene = ukg.scene.whole(context, view);
    ukg.scene.lines(context, scene.lines, scene.strengthen);
    ukg.scene.shapes(context, scene.points, scene.chosen);
    ukg.labels.paint(context, scene.labels);
    canvas.toBlob((blob) => save(blob, "network.png"), "image/png");
  }

  function vector() {
    const view = seen();
    const { paper, ink, ring, strong } = ukg.theme.colors();
    const scene = ukg.scene.whole(document.createElement("canvas").getContext("2d"), view);
    const root = svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${view.width} ${view.height}`, width: view.width, height: view.height });
    root.append(svg("rect", { width: view.width, height: view.height, fill: paper }));
    const near = (number) => Math.round(number * 100) / 100;
    for (const { from, to, width, rgb, opacity, way } of scene.lines) {
      const strength = near(Math.min(1, opacity * scene.strengthen));
      root.append(svg("line", { x1: near(from.x), y1: near(from.y), x2: near(to.x), y2: near(to.y), stroke: rgb, "stroke-width": near(width), "stroke-opacity": strength }));
      if (way) {
        const tip = ukg.scene.arrow(way > 0 ? from : to, way > 0 ? to : from, width);
        root.append(svg("polygon", { points: tip.map((point) => point.map(near).join(",")).join(" "), fill: rgb, "fill-opacity": strength }));
      }
    }
    for (const { node, x, y, radius } of scene.points) {
      const picked = scene.chosen.includes(node);
      const border = picked ? strong : data.nodes.honoured[node] ? ring : paper;
      root.append(ukg.shapes.element(data.types.get(data.nodes.group[node]).shape, x, y, radius, { fill: ukg.theme.ofNode(node), stroke: border, "stroke-width": picked ? 2.5 : data.nodes.honoured[node] ? near(ukg.scene.ringWidth(radius)) : 1 }));
    }
    for (const { text, x, y, kind, lead } of scene.labels) {
      if (lead) root.append(svg("path", { d: `M${lead.slice(0, 2).map(near)} L${lead.slice(2).map(near)}`, stroke: ink, "stroke-width": 0.8 }));
      const label = svg("text", { x: near(x), y: near(y), "font-family": ukg.labels.FAMILY, "font-size": kind === "big" ? 14 : 12, "font-weight": kind === "big" ? 600 : 400, "text-anchor": "middle", "dominant-baseline": "central", fill: ink, stroke: paper, "stroke-width": 3, "paint-order": "stroke" });
      label.textContent = text;
      root.append(label);
    }
    save(new Blob([new XMLSerializer().serializeToString(root)], { type: "image/svg+xml" }), "network.svg");
  }

  function save(blob, name) {
    const link = ukg.dom.el("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  return { png, vector };
})();
