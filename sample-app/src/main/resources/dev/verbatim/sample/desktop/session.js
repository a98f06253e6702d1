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

import { listenOverCometd } from '/docs/assets/cometd.js';
import { sendOverHttp } from '/docs/assets/http.js';
import { createEvents } from './events.js';

const LONGEST_ANSWER = 10_000;
const LONGEST_PAUSE = 4_000;
const REPEATED = 409;
const REFUSED = 'the server does not accept this user and password any more';

/**
 * Makes a session, which connects at once.
 *
 * @param {{name: string, password: string}} user
 * @param {import('./models.js').Api} api
 */
export function createSession({ name, password }, api) {
    const events = createEvents();
    const credentials = { user: name, password };
    let state = /** @type {SessionState} */ ('connecting');
    let reason = '';
    let deaf = '';

    function become(next, why = '') {
        if (state !== 'closed' && (state !== next || reason !== why)) {
            state = next;
            reason = why;
            events.emit('state', { state, reason });
        }
    }

    function heard(next, detail, why) {
        if (next === 'open' && deaf === '') {
            become('online');
            events.emit('gap');
        } else if (next === 'refused') {
            become('refused', REFUSED);
        } else if (next !== 'connecting' && state !== 'refused') {
            become('lost', deaf || (navigator.onLine ? why : 'this device has no network'));
        }
    }

    const link = listenOverCometd({
        url: location.origin + api.cometdPath,
        tickets: api.ticketsPath && location.origin + api.ticketsPath,
        // Without a ticket, browsers send no credentials with a WebSocket.
        webSocket: api.ticketsPath !== '',
        channels: api.channels,
        longestPause: LONGEST_PAUSE,
    }, credentials, {
        state: heard,
        event: (notification) => events.emit('notification', notification),
        // Calls and devices are read again after each gap, whatever was missed.
        missed: () => {},
        note(text) {
            deaf = text;
        },
    });

    async function exchange(request) {
        const answer = await sendOverHttp(request.path, request, credentials, LONGEST_ANSWER);
        if (answer.httpStatus === 401) {
            link.close();
            become('refused', REFUSED);
        }
        return answer;
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
            return link.transport;
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
                const { httpStatus, json } = await exchange({
                    method: request.method,
                    path: request.path,
                    // A browser may send a request again by itself when a connection breaks. The server refuses what has this key again.
                    headers: { 'Idempotency-Key': freshKey() },
                    body: JSON.stringify(request.body),
                });
                if (httpStatus === REPEATED) {
                    return { kind: 'unknown', reason: 'the connection was lost before the answer' };
                }
                return json === undefined
                    ? { kind: 'unknown', reason: `HTTP ${httpStatus} came instead of an answer` }
                    : { kind: 'answered', httpStatus, json };
            } catch (failure) {
                return {
                    kind: 'unknown',
                    reason: failure.cause?.name === 'TimeoutError' ? 'no answer within 10 seconds' : 'the connection was lost before the answer',
                };
            }
        },

        /** Reads a resource. Reading changes nothing, so it may be repeated. */
        async read(path) {
            const { httpStatus, json } = await exchange({ method: 'GET', path });
            if (httpStatus !== 200 || json === undefined) {
                throw new Error(`HTTP ${httpStatus}`);
            }
            return json;
        },

        /** Ends the session. */
        close() {
            become('closed');
            link.close();
        },
    };
}

function freshKey() {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
