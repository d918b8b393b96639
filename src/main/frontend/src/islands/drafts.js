import { send } from "../server.js";

const PAUSE_AFTER_TYPING = 1000;

/** Saves what has been typed a second after the last change, and when the page is left. */
export function drafts(element, form, optionKeys) {
  let url = element.dataset.draft;
  const status = element.querySelector("[data-form-status]");
  let saved = JSON.stringify(without(form._getState().data, optionKeys));
  let timer;
  let waiting;
  let paused = false;

  if (url) {
    form.on("changed", ({ data }) => {
      // The form also speaks up when it only sets itself up.
      waiting = without(data, optionKeys);
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE_AFTER_TYPING);
    });
    window.addEventListener("pagehide", () => save({ keepalive: true }));
    window.addEventListener("focus", () => save());
  }

  async function save(how) {
    clearTimeout(timer);
    if (paused || waiting === undefined || JSON.stringify(waiting) === saved) {
      return;
    }
    const data = waiting;
    waiting = undefined;
    try {
      const { ok, status, signedOut, body } = await send("PUT", url, data, how);
      if (ok) {
        saved = JSON.stringify(data);
        url = goingOnFrom(url, body.version);
      } else if (status === 409) {
        // Somebody else, or this person in another window, saved meanwhile: nothing of theirs is overwritten.
        paused = true;
      } else if (signedOut) {
        waiting ??= data;
      }
      if (ok) {
        say(`Draft saved at ${time()}`);
      } else {
        warn(body?.detail ?? "The draft could not be saved. Copy what you wrote before you leave this page.");
      }
    } catch {
      waiting ??= data;
      timer = setTimeout(save, 5 * PAUSE_AFTER_TYPING);
      warn("No connection: the draft is not saved yet.");
    }
  }

  function say(text) {
    status.className = "whiria-quiet";
    status.textContent = text;
  }

  /** Stays in sight wherever in the form the person is. */
  function warn(text) {
    status.className = "whiria-unsaved";
    status.textContent = text;
  }

  return {
    warn,
    pause: () => (paused = true),
    resume: () => (paused = false),
  };
}

/** The next save says which version it goes on from. */
function goingOnFrom(url, version) {
  return url.replace(/version=\d+/, `version=${version}`);
}

function without(data, keys) {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));
}

function time() {
  return new Date().toLocaleTimeString("en-NZ", { hour: "numeric", minute: "2-digit", timeZone: "Pacific/Auckland" });
}
