/** The header that proves a request comes from our own page. */
export function csrf() {
  const name = document.querySelector('meta[name="csrf-header"]')?.content;
  const token = document.querySelector('meta[name="csrf-token"]')?.content;
  return name && token ? { [name]: token } : {};
}

/**
 * Sends JSON. Answers { ok, status, body } for whatever the server says; body is null where it says nothing in JSON.
 * Fails only without a connection.
 */
export async function send(method, url, data, { keepalive = false } = {}) {
  const response = await fetch(url, {
    method,
    keepalive,
    headers: { "Content-Type": "application/json", Accept: "application/json", ...csrf() },
    body: JSON.stringify(data),
  });
  const body = await response.json().catch(() => null);
  return { ok: response.ok, status: response.status, location: response.headers.get("Location"), body };
}
