/**
 * One signed-in user: sends requests, reads resources, hears notifications, and knows whether the server can be reached.
 *
 * @typedef {'connecting'|'online'|'lost'|'refused'|'closed'} SessionState lost: it connects again by itself; refused: the server does
 *     not know the user or the password
 *
 * @typedef {Object} Outcome of a request
 * @property {'answered'|'unsent'|'unknown'} kind unknown: sent, but the answer was lost
 * @property {*} [json] the answer
 * @property {number} [httpStatus]
 * @property {string} [reason] why there is no answer
 */

import { createEvents } from './events.js';
import { openLink } from './link.js';

const LONGEST_ANSWER = 10_000;
const REPEATED = 409;

/**
 * Makes a session, which connects at once.
 *
 * @param {{name: string, password: string}} user
 * @param {import('./models.js').Api} api
 */
export function createSession({ name, password }, api) {
    const events = createEvents();
    const headers = { Authorization: `Basic ${base64(`${name}:${password}`)}` };
    let state = /** @type {SessionState} */ ('connecting');
    let reason = '';
    let transport = null;

    function become(next, why = '') {
        if (state !== 'closed' && (state !== next || reason !== why)) {
            state = next;
            reason = why;
            events.emit('state', { state, reason });
        }
    }

    const link = openLink({ url: location.origin + api.cometdPath, headers, channels: api.channels }, {
        open(how) {
            transport = how.transport;
            become('online');
            events.emit('gap', how);
        },
        lost: (why) => state !== 'refused' && become('lost', navigator.onLine ? why : 'this device has no network'),
        refused: () => become('refused', 'the server does not accept this user and password any more'),
        notification: (data, channel) => events.emit('notification', { data, channel }),
    });
    const networkGone = () => {
        if (state === 'online' || state === 'connecting') {
            become('lost', 'this device has no network');
        }
        link.cut();
    };
    window.addEventListener('offline', networkGone);

    async function exchange(path, options) {
        const response = await fetch(path, {
            credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(LONGEST_ANSWER), ...options,
        });
        if (response.status === 401) {
            link.close();
            become('refused', 'the server does not accept this user and password any more');
        }
        return { httpStatus: response.status, json: await response.json() };
    }

    return {
        name,
        on: events.on,
        get state() {
            return state;
        },
        get reason() {
            return reason;
        },
        get transport() {
            return transport;
        },

        /**
         * Sends a request once, and never again: if the answer is lost, nobody here knows whether it was carried out.
         *
         * @param {{method?: string, path: string, body: *}} request
         * @returns {Promise<Outcome>}
         */
        async send(request) {
            if (state !== 'online') {
                return { kind: 'unsent', reason: reason || 'the connection is not open yet' };
            }
            try {
                const answer = await exchange(request.path, {
                    method: request.method ?? 'POST',
                    // A browser may send a request again by itself when a connection breaks. The server refuses what has this key again.
                    headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': freshKey() },
                    body: JSON.stringify(request.body),
                });
                if (answer.httpStatus === REPEATED) {
                    return { kind: 'unknown', reason: 'the connection was lost before the answer' };
                }
                return { kind: 'answered', ...answer };
            } catch (failure) {
                return {
                    kind: 'unknown',
                    reason: failure.name === 'TimeoutError' ? 'no answer within 10 seconds' : 'the connection was lost before the answer',
                };
            }
        },

        /** Reads a resource. Reading changes nothing, so it may be repeated. */
        async read(path) {
            const { httpStatus, json } = await exchange(path, { headers });
            if (httpStatus !== 200) {
                throw new Error(`HTTP ${httpStatus}`);
            }
            return json;
        },

        /** Ends the session. */
        close() {
            become('closed');
            window.removeEventListener('offline', networkGone);
            link.close();
        },
    };
}

function base64(text) {
    return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function freshKey() {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
