import { SIGNED_OUT, csrfToken, sessionGoesOn } from "./server.js";

const NO_CONNECTION = "There is no connection. What you wrote is still here; try again in a moment.";

/** Whoever is not signed in needs no session. */
const ofStaff = document.querySelector("meta[name=username]") !== null;

const asked = new WeakSet();
const willBeTaken = new WeakSet();

/** A form is sent as a page only where it will be taken: otherwise the browser would leave the page, and what was written with it. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!ofStaff || event.defaultPrevented || willBeTaken.delete(form) || !form.matches("main form:has([name=_csrf])")) {
    return;
  }
  event.preventDefault();
  if (!asked.has(form)) {
    asked.add(form);
    send(form, event.submitter).finally(() => asked.delete(form));
  }
});

async function send(form, button) {
  const trouble = await inTheWay();
  form.querySelector("[data-form-status]")?.remove();
  if (trouble) {
    warn(form, trouble);
    return;
  }
  form.elements._csrf.value = csrfToken();
  willBeTaken.add(form);
  form.requestSubmit(button);
}

async function inTheWay() {
  try {
    return (await sessionGoesOn()) ? null : SIGNED_OUT;
  } catch {
    return NO_CONNECTION;
  }
}

/** Stays in sight wherever in the form the person is. */
function warn(form, text) {
  const status = document.createElement("p");
  status.className = "whiria-unsaved";
  status.setAttribute("role", "alert");
  status.dataset.formStatus = "";
  status.textContent = text;
  form.append(status);
}
