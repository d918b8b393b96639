import "@bpmn-io/form-js-viewer/dist/assets/form-js.css";
import "../styles/form.scss";
import { Form } from "@bpmn-io/form-js-viewer";
import { read } from "../islands.js";
import { send } from "../server.js";
import { drafts } from "./drafts.js";
import { messages } from "./messages.js";
import { instanceAt, problemsOf, showProblems } from "./problems.js";

/** Pixels that a finger moves while it presses. */
const SLIDE = 5;

/**
 * A Camunda form. The server puts schema, data and option lists beside it; `data-submit` and `data-draft` say where to send
 * the answers. A submission is answered with { location } or with a problem whose errors name fields.
 */
export async function start(element) {
  const options = read(element, "form-options") ?? {};
  const readOnly = element.dataset.readonly !== undefined;
  const form = new Form({ container: element.querySelector("[data-form]"), additionalModules: [messages] });
  await form.importSchema(read(element, "form-schema"), { ...read(element, "form-data"), ...options });
  form.setProperty("readOnly", readOnly);
  if (readOnly) {
    return;
  }
  finishClicks(element);
  const draft = drafts(element, form, Object.keys(options));
  const button = element.querySelector("[data-form-submit]");
  button.hidden = false;
  button.addEventListener("click", () => submit(element, form, button, draft));
}

/**
 * Leaving a text box takes its error away and moves what stands below, an answer from under the finger too. The browser then clicks on
 * what contains both places; the answer that was pressed gets its click, unless the finger slid away from it.
 */
function finishClicks(element) {
  let pressed = null;
  element.addEventListener("pointerdown", ({ target, clientX: x, clientY: y }) => {
    pressed = { answer: target.closest("label, input[type=radio], input[type=checkbox]"), x, y };
  });
  element.addEventListener("click", ({ target, clientX, clientY }) => {
    const { answer, x, y } = pressed ?? {};
    pressed = null;
    if (answer && target !== answer && target.contains(answer) && Math.hypot(clientX - x, clientY - y) < SLIDE) {
      answer.click();
    }
  });
}

async function submit(element, form, button, draft) {
  const { data, errors } = form.submit();
  if (Object.keys(errors).length > 0) {
    showProblems(element, form, problemsOf(form, errors));
    return;
  }
  button.disabled = true;
  draft.pause();
  try {
    const answer = await send("POST", element.dataset.submit, data);
    if (answer.ok) {
      window.location.assign(answer.body?.location ?? answer.location ?? "/");
      return;
    }
    if (answer.signedOut) {
      draft.warn(answer.body.detail);
    }
    refused(element, form, answer);
  } catch {
    showProblems(element, form, [{ message: "There is no connection. What you wrote is still here; try again in a moment." }]);
  }
  button.disabled = false;
  draft.resume();
}

function refused(element, form, { body }) {
  const errors = (body?.errors ?? []).map(({ field, message }) => ({ message, instance: instanceAt(form, field) }));
  const text = body?.detail ?? "It could not be sent. Try again in a moment.";
  showProblems(element, form, errors.length > 0 ? errors : [{ message: text }]);
}
