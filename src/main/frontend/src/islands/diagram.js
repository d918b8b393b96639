import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "../styles/diagram.scss";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { read } from "../islands.js";

const STEP = 80;
const READABLE = 0.6;

/** The longest model still fits a phone. */
const SMALLEST = 0.05;
const LARGEST = 4;

/**
 * The picture of a process: { xml, completed: [id], flows: [id], active: [{ id, count }], incidents: [{ id, message }], links: [{ id, url, label }] }.
 * All members but xml may be missing. The words for it stand in a list beside the picture; the picture itself is one image to screen readers.
 */
export async function start(element) {
  const diagram = read(element, "diagram");
  const box = element.querySelector("[data-canvas]");
  const viewer = new NavigatedViewer({ container: box });
  await viewer.importXML(diagram.xml);

  // The wheel scrolls the page.
  viewer.get("zoomScroll").toggle(false);
  const canvas = viewer.get("canvas");
  const known = new Set(viewer.get("elementRegistry").getAll().map(({ id }) => id));
  paint(canvas, known, diagram);
  badge(viewer.get("overlays"), known, diagram);
  look(canvas, known, diagram);
  steer(element, box, canvas);
}

/** All of it if that can be read; otherwise the place where the process stands. */
function look(canvas, known, { incidents = [], active = [] }) {
  canvas.zoom("fit-viewport", "auto");
  const here = [...incidents, ...active].map(({ id }) => id).find((id) => known.has(id));
  if (canvas.zoom() < READABLE && here) {
    canvas.zoom(READABLE);
    canvas.scrollToElement(here, { top: 60, right: 60, bottom: 60, left: 60 });
  }
}

function paint(canvas, known, { completed = [], flows = [], active = [], incidents = [] }) {
  const mark = (ids, marker) => ids.filter((id) => known.has(id)).forEach((id) => canvas.addMarker(id, marker));
  mark(completed, "whiria-completed");
  mark(flows, "whiria-taken");
  mark(active.map(({ id }) => id), "whiria-active");
  mark(incidents.map(({ id }) => id), "whiria-incident");
}

function badge(overlays, known, { active = [], incidents = [], links = [] }) {
  const add = (id, position, node) => known.has(id) && overlays.add(id, { position, html: node });
  for (const { id, count = 1 } of active) {
    add(id, { top: -12, left: -12 }, textual("span", "whiria-token", count));
  }
  for (const { id, message } of incidents) {
    const sign = textual("span", "whiria-token whiria-token--incident", "!");
    sign.title = message;
    add(id, { top: -12, right: 12 }, sign);
  }
  for (const { id, url, label } of links) {
    const link = textual("a", "whiria-open govuk-link", label);
    link.href = url;
    add(id, { bottom: -4, left: 0 }, link);
  }
}

function textual(tag, className, text) {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}

/** Arrow keys move, + and - zoom, 0 shows all; the buttons do the same. */
function steer(element, box, canvas) {
  const zoom = (factor) => canvas.zoom(Math.min(LARGEST, Math.max(SMALLEST, canvas.zoom() * factor)));
  const actions = {
    in: () => zoom(1.25),
    out: () => zoom(0.8),
    all: () => canvas.zoom("fit-viewport", "auto"),
  };
  const keys = {
    "+": actions.in,
    "=": actions.in,
    "-": actions.out,
    0: actions.all,
    ArrowLeft: () => canvas.scroll({ dx: STEP, dy: 0 }),
    ArrowRight: () => canvas.scroll({ dx: -STEP, dy: 0 }),
    ArrowUp: () => canvas.scroll({ dx: 0, dy: STEP }),
    ArrowDown: () => canvas.scroll({ dx: 0, dy: -STEP }),
  };
  box.addEventListener("keydown", (event) => {
    const action = keys[event.key];
    if (action && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      action();
    }
  });
  for (const button of element.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", actions[button.dataset.zoom]);
  }
  element.querySelector("[data-diagram-tools]")?.removeAttribute("hidden");
}
