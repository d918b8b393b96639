export const SIGNED_OUT =
  "You are signed out. What you wrote is kept in this window: leave it open, sign in again in another window, then come back and go on here.";

/** The header that proves a request comes from our own page. */
export function csrf() {
  const name = meta("csrf-header")?.content;
  const token = meta("csrf-token")?.content;
  return name && token ? { [name]: token } : {};
}

/**
 * Sends JSON. Answers { ok, status, body } for whatever the server says; body is null where it says nothing in JSON. Where the session
 * of the page has ended it goes on in a new one of the same person; without one it answers { signedOut } and says so in the body.
 * Fails only without a connection.
 */
export async function send(method, url, data, how) {
  const answer = await sendOnce(method, url, data, how);
  if (answer.status !== 401 && answer.status !== 403) {
    return answer;
  }
  return (await sessionGoesOn()) ? sendOnce(method, url, data, how) : { ...answer, signedOut: true, body: { detail: SIGNED_OUT } };
}

async function sendOnce(method, url, data, { keepalive = false } = {}) {
  const response = await fetch(url, {
    method,
    keepalive,
    headers: { "Content-Type": "application/json", Accept: "application/json", ...csrf() },
    body: JSON.stringify(data),
  });
  const body = await response.json().catch(() => null);
  return { ok: response.ok, status: response.status, location: response.headers.get("Location"), body };
}

/**
 * Whether there is a session of the person whose page this is; its token is the page's from now on. What one person wrote is never sent
 * as another's. Fails where the server can't say.
 */
export async function sessionGoesOn() {
  const response = await fetch("/session", { headers: { Accept: "application/json" } });
  if (response.status >= 500) {
    throw new Error(`The server answers ${response.status}`);
  }
  const { username, token } = response.ok ? await response.json() : {};
  if (!token || username !== meta("username")?.content) {
    return false;
  }
  meta("csrf-token").content = token;
  return true;
}

/** What a form that is sent as a page carries instead of the header. */
export function csrfToken() {
  return meta("csrf-token")?.content;
}

function meta(name) {
  return document.querySelector(`meta[name="${name}"]`);
}
