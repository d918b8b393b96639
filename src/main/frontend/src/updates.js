let paused = false;

/** Parts of the page that look again by themselves stand still while a person wants them to (WCAG 2.2.2). */
document.addEventListener("htmx:beforeRequest", (event) => {
  if (paused && event.target.matches("[data-updates]")) {
    event.preventDefault();
  }
});

/** Shows the buttons that pause them: without script nothing looks again. */
export function offerPauses(part) {
  for (const button of part.querySelectorAll("[data-pause][hidden]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      paused = !paused;
      button.textContent = paused ? "Resume updates" : "Pause updates";
    });
  }
}
