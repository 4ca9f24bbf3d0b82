"use strict";
// The one global of this page, and the only way in which it makes elements: text stays text.
const ukg = {};

ukg.dom = (() => {
  const byId = (id) => document.getElementById(id);

  /** An element; `props` are attributes, `on…` listeners, `class`, `text`, `chinese` (text of the pages); children are nodes or strings. */
  function el(tag, props = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(props)) {
      if (value === null || value === undefined || value === false) continue;
      if (name === "text" || name === "chinese") element.textContent = value;
      else if (name === "class") element.className = value;
      else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? "" : value);
    }
    if (props.chinese !== undefined) element.lang = "zh-CN"; // whatever language the page speaks
    element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    return element;
  }

  function svg(tag, attributes = {}) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  const fill = (parent, ...children) => parent.replaceChildren(...children.flat(Infinity).filter(Boolean));

  return { byId, el, svg, fill };
})();
