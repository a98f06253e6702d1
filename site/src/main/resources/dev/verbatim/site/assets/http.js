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
 * @typedef {{user: string, password: string}} Credentials for HTTP basic authentication (RFC 7617)
 */

const PATIENCE = 60_000;

/**
 * Sends a request and reads the answer.
 *
 * @param {string} url
 * @param {{method?: string, headers?: Object<string, string>, body?: string}} request a body is JSON
 * @param {Credentials} [credentials]
 * @param {number} [patience] how many milliseconds it waits
 * @returns {Promise<Answer>} fails with an error whose message says what to do; its cause is a TimeoutError if it was the patience that
 *     ended
 */
export async function sendOverHttp(url, { method = 'POST', headers = {}, body }, credentials, patience = PATIENCE) {
    const start = performance.now();
    try {
        const response = await fetchAs(credentials, url, { method, headers, body, signal: AbortSignal.timeout(patience) });
        return answer(await response.text(), performance.now() - start, response.status);
    } catch (failure) {
        const isLate = failure.name === 'TimeoutError';
        throw new Error(
            `${isLate ? `No answer came within ${patience / 1000} seconds.` : 'No answer came: the server cannot be reached, or the connection broke.'}`
                + ' This page does not send it again. Find out with another request whether the server has done it.',
            { cause: failure });
    }
}

/**
 * Fetches with these credentials and no others: the browser adds none of its own, and does not ask for some when the server refuses these.
 *
 * @param {Credentials|undefined} credentials none are sent without a name
 * @param {string} url
 * @param {RequestInit} options a body is JSON
 * @returns {Promise<Response>}
 */
export function fetchAs(credentials, url, options) {
    const headers = {
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...options.headers,
        ...authorization(credentials),
    };
    return fetch(url, { ...options, headers, credentials: 'omit', cache: 'no-store' });
}

function authorization(credentials) {
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
