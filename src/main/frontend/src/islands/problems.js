/**
 * What form-js found, as a list of { message, instance } in the order of the form. It keeps errors by field id and, in lists, by row.
 */
export function problemsOf(form, errors) {
  return instances(form).flatMap((instance) =>
    at(errors, instance).map((message) => ({ message, instance })),
  );
}

/** The field that a path of the server means, such as `invitees[0].email`. */
export function instanceAt(form, path) {
  const steps = path.split(/[.[\]]/).filter(Boolean).join(".");
  return instances(form).find((instance) => instance.valuePath.join(".") === steps);
}

/** Shows the summary, marks the fields, and takes the person there. */
export function showProblems(element, form, problems) {
  const marks = {};
  for (const { message, instance } of problems) {
    if (instance) {
      mark(marks, instance, message);
    }
  }
  if (Object.keys(marks).length > 0) {
    form._setState({ errors: marks });
  }
  const summary = element.querySelector("[data-form-problems]");
  summary.querySelector("ul").replaceChildren(...problems.map((problem) => entry(form, problem)));
  summary.hidden = false;
  summary.focus();
}

function entry(form, { message, instance }) {
  const item = document.createElement("li");
  if (!instance) {
    item.textContent = message;
    return item;
  }
  const link = document.createElement("a");
  link.href = `#${domId(form, instance)}`;
  link.textContent = message;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    focus(domId(form, instance));
  });
  item.append(link);
  return item;
}

/** Groups of radios and checkboxes have an id per choice; the first one takes the focus. */
function focus(id) {
  const field = document.getElementById(id) ?? document.querySelector(`[id^="${CSS.escape(id)}"]`);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}

function mark(marks, instance, message) {
  const path = [instance.id, ...rows(instance)];
  let place = marks;
  path.slice(0, -1).forEach((step) => (place = place[step] ??= {}));
  const last = path.at(-1);
  place[last] = [...(place[last] ?? []), message];
}

function at(errors, instance) {
  const found = [instance.id, ...rows(instance)].reduce((place, step) => place?.[step], errors);
  return Array.isArray(found) ? found.filter((message) => typeof message === "string") : [];
}

function domId(form, instance) {
  return ["fjs-form", form._id, instance.id].filter(Boolean).join("-") + rows(instance).map((index) => `_${index}`).join("");
}

const rows = (instance) => Object.values(instance.indexes ?? {});

const instances = (form) => form.get("formFieldInstanceRegistry").getAllKeyed();
