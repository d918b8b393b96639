import "./styles/main.scss";
import htmx from "htmx.org";
import { Button, ErrorSummary, NotificationBanner, PasswordInput, ServiceNavigation, SkipLink, createAll } from "govuk-frontend";
import "./forms.js";
import { csrf } from "./server.js";
import { settle } from "./islands.js";
import { offerPauses } from "./updates.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

// The content security policy allows neither inline styles nor eval.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;

document.addEventListener("htmx:configRequest", ({ detail }) => Object.assign(detail.headers, csrf()));
document.addEventListener("htmx:load", ({ detail }) => bring(detail.elt));
document.addEventListener("htmx:responseError", () => say("That did not work. Reload the page and try again."));
document.addEventListener("htmx:sendError", () => say("There is no connection. Nothing was lost; try again in a moment."));

bring(document);

function bring(part) {
  for (const component of [Button, ErrorSummary, NotificationBanner, PasswordInput, ServiceNavigation, SkipLink]) {
    createAll(component, component === Button ? { preventDoubleClick: true } : undefined, part);
  }
  settle(part);
  offerPauses(part);
}

/** Tells everyone, screen readers included, without moving the page. */
function say(text) {
  const announcement = document.querySelector("[data-announcement]");
  announcement.textContent = text;
  announcement.hidden = false;
}
