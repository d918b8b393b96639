/**
 * A module of form-js: what its validator says names the field. Of a field that was left empty it says what to do, in the words of the
 * server.
 */
export const messages = { __init__: ["messages"], messages: ["type", Messages] };

function Messages(validator, formFieldRegistry) {
  const judge = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (instance, value) =>
    judge(instance, value).map((message) => named(formFieldRegistry.get(instance.id), instance, message));
}
Messages.$inject = ["validator", "formFieldRegistry"];

function named(field, instance, message) {
  const label = field.label ?? field.dateLabel ?? field.timeLabel ?? field.key;
  const row = Object.values(instance.indexes ?? {}).map((index) => ` (${index + 1})`).join("");
  return message === "Field is required." ? `${whatToDo(field)}: ${label}${row}` : `${label}${row}: ${message}`;
}

function whatToDo({ type, subtype }) {
  switch (type) {
    case "checkbox": return "Tick";
    case "radio":
    case "select": return "Choose an answer";
    case "checklist":
    case "taglist": return "Choose at least one answer";
    case "number": return "Enter a number";
    case "datetime": return subtype === "time" ? "Enter a time" : "Enter a date";
    default: return "Enter an answer";
  }
}
