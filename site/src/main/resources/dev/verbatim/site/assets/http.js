/**
 * Requests over HTTP. Each is handed to the browser once: what has become of a request without an answer only the server knows. The
 * browser itself repeats a request if a connection that has carried others ends before the first byte of the answer (RFC 9110, section
 * 9.2.2, is stricter); no script can forbid that.
 *
 * @typedef {Object} Answer
 * @property {number} [httpStatus] absent for a WebSocket
 * @property {string} text
 * @property {*} [json] absent if the text is not JSON
 * @property {number} milliseconds
 *
 * @typedef {{user: string, password: string}} Credentials
 */

const PATIENCE = 60_000;

/**
 * Sends a request.
 *
 * @param {string} url
 * @param {{method?: string, body: string}} request
 * @param {Credentials} [credentials]
 * @returns {Promise<Answer>} fails with an error whose message says what to do
 */
export async function sendOverHttp(url, { method = 'POST', body }, credentials) {
    const start = performance.now();
    try {
        const response = await fetch(url, {
            method,
            headers: { 'Content-Type': 'application/json', ...authorization(credentials) },
            body,
            // The browser must not add credentials of its own, nor ask for some when the server refuses these.
            credentials: 'omit',
            cache: 'no-store',
            signal: AbortSignal.timeout(PATIENCE),
        });
        return answer(await response.text(), performance.now() - start, response.status);
    } catch (failure) {
        const isLate = failure.name === 'TimeoutError';
        throw new Error(
            `${isLate ? `No answer came within ${PATIENCE / 1000} seconds.` : 'No answer came: the server cannot be reached, or the connection broke.'}`
                + ' This page does not send it again. Find out with another request whether the server has done it.',
            { cause: failure });
    }
}

/**
 * Returns the headers of HTTP basic authentication (RFC 7617); none without a name.
 *
 * @param {Credentials} [credentials]
 * @returns {Object<string, string>}
 */
export function authorization(credentials) {
    if (!credentials || credentials.user === '') {
        return {};
    }
    const bytes = new TextEncoder().encode(`${credentials.user}:${credentials.password}`);
    return { Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

/**
 * Makes an answer of a text.
 *
 * @param {string} text
 * @param {number} milliseconds
 * @param {number} [httpStatus]
 * @returns {Answer}
 */
export function answer(text, milliseconds, httpStatus) {
    const made = { text, milliseconds: Math.round(milliseconds), ...(httpStatus === undefined ? {} : { httpStatus }) };
    try {
        return { ...made, json: JSON.parse(text) };
    } catch (notJson) {
        return made;
    }
}
