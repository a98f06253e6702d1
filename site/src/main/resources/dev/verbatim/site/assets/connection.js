/**
 * A connection to a server: it sends requests and hears notifications, over the transports that the server has.
 *
 * @typedef {import('./http.js').Answer} Answer
 * @typedef {import('./http.js').Credentials} Credentials
 *
 * @typedef {Object} Listener
 * @property {(state: 'connecting'|'open'|'lost'|'refused', detail?: number, reason?: string) => void} state lost: the milliseconds until
 *     the next attempt, and why in words, if it is known; refused: the HTTP status; it does not try again
 * @property {(event: *) => void} event a notification, as the pages show it
 * @property {(count: number|null, since: Date|null) => void} missed after a lost connection; null if nobody knows how many, or since when
 * @property {(text: string) => void} note something that the user should know
 *
 * @typedef {Object} Settings
 * @property {string} baseUrl scheme, host, port and perhaps a path; empty for where the page comes from
 * @property {string} [cometd] the path of CometD; none if absent or empty
 * @property {string} [events] the path of server-sent events; none if absent or empty
 * @property {{kind: string, path?: string}} transport how the operation is sent
 * @property {string[]} [channels] what to subscribe to with CometD
 * @property {string} [tickets] the path that gives tickets for CometD over WebSockets; none if absent or empty
 * @property {string[]} [correlation] the member that an answer repeats
 * @property {string[]} [eventName] the member that names an event
 * @property {Credentials} [credentials]
 * @property {boolean} [isSilent] whether notifications are not wanted
 *
 * @typedef {Object} Connection
 * @property {Promise<void>} ready resolves when everything is subscribed; fails if the server refuses; another one after a lost connection
 * @property {string} transport what the notifications come over: "CometD", "server-sent events", "WebSocket", or "none"
 * @property {(request: {method?: string, path: string, body: string}) => Promise<Answer>} send sends once
 * @property {() => void} close
 */

import { listenOverCometd } from './cometd.js';
import { sendOverHttp } from './http.js';
import { openSocket } from './socket.js';
import { listenOverSse } from './sse.js';

/**
 * Connects. A request that is sent after "ready" causes no notification that is not heard.
 *
 * @param {Settings} settings
 * @param {Listener} listener
 * @returns {Connection}
 */
export function connect(settings, listener) {
    let gate = createGate();
    const watching = {
        ...listener,
        state(state, detail, reason) {
            if (state === 'open') {
                gate.open();
            } else if (state === 'refused') {
                gate.fail(new Error(refusal(detail)));
            } else if (gate.isOpen()) {
                gate = createGate();
            }
            listener.state(state, detail, reason);
        },
    };
    const base = baseOf(settings);
    const { transport, line } = events(settings, base, watching);
    if (line === null) {
        watching.state('open');
    }
    return {
        get ready() {
            return gate.promise;
        },
        transport,
        send: transport === 'WebSocket'
            ? (request) => line.send(request.body)
            : (request) => sendOverHttp(base + request.path, request, settings.credentials),
        close: () => line?.close(),
    };
}

/**
 * Returns scheme, host, port and perhaps the path before all paths of a server.
 *
 * @param {{baseUrl: string}} settings
 */
export function baseOf({ baseUrl }) {
    return new URL(baseUrl || '/', location.href).href.replace(/\/+$/, '');
}

/** Whether the requests go over the WebSocket that also carries the notifications. Browsers send no credentials with one. */
export function isOverSocket({ transport, credentials }) {
    return transport.kind === 'websocket' && !hasUser(credentials);
}

function events(settings, base, listener) {
    const { credentials, channels = [], cometd, events: stream, isSilent } = settings;
    if (isOverSocket(settings)) {
        const url = base.replace(/^http/, 'ws') + settings.transport.path;
        return { transport: 'WebSocket', line: openSocket(url, settings, listener) };
    }
    if (isSilent) {
        return { transport: 'none', line: null };
    }
    if (cometd && channels.length > 0) {
        const where = { url: base + cometd, channels, ...webSockets(settings, base) };
        return { transport: 'CometD', line: listenOverCometd(where, credentials, listener) };
    }
    if (stream) {
        return { transport: 'server-sent events', line: listenOverSse(base + stream, credentials, listener) };
    }
    return { transport: 'none', line: null };
}

/** Without a ticket, browsers send no credentials with a WebSocket, and ask no server of another origin before they open one. */
function webSockets({ tickets, credentials }, base) {
    return tickets
        ? { webSocket: true, tickets: base + tickets }
        : { webSocket: !hasUser(credentials) && new URL(base).origin === location.origin };
}

function hasUser(credentials) {
    return Boolean(credentials) && credentials.user !== '';
}

function createGate() {
    let isOpen = false;
    let open;
    let fail;
    const promise = new Promise((resolve, reject) => {
        open = () => {
            isOpen = true;
            resolve();
        };
        fail = reject;
    });
    // Who does not wait for it does not want an error in the console.
    promise.catch(() => {});
    return { promise, open, fail, isOpen: () => isOpen };
}

function refusal(httpStatus) {
    switch (httpStatus) {
        case 401:
            return 'The server wants a user and a password, or does not know these.';
        case 403:
            return 'The server refuses connections from this page.';
        case 404:
            return 'The server has no notifications at this address.';
        default:
            return 'The notifications cannot be heard.';
    }
}
