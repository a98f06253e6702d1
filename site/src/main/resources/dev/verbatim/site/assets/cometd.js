/**
 * Notifications over CometD, with the CometD project's client, acknowledged and numbered: a client that comes back gets what it has
 * missed, within the same session and in the next one.
 *
 * @typedef {import('./connection.js').Listener} Listener
 * @typedef {import('./http.js').Credentials} Credentials
 *
 * @typedef {Object} Where
 * @property {string} url
 * @property {string[]} channels
 * @property {boolean} [webSocket] whether to try a WebSocket first
 * @property {string} [tickets] where a POST with the credentials is answered with the ticket of one WebSocket; empty if WebSockets need none
 * @property {number} [longestPause] the longest pause between two attempts, in milliseconds
 */

import { loadCometd } from './cometd-library.js';
import { longPolling, webSockets } from './cometd-transports.js';
import { sendOverHttp } from './http.js';
import { createResumption } from './resume.js';
import { createRetry } from './retry.js';

const TICKET_PATIENCE = 8_000;

/**
 * Handshakes, subscribes, and does so again when a session ends.
 *
 * @param {Where} where
 * @param {Credentials|undefined} credentials
 * @param {Listener} listener "open" means that all subscriptions are answered; each that is refused is a note
 * @returns {{transport: string, close: () => void}} transport: what the client uses now, "websocket" or "long-polling"; empty before
 */
export function listenOverCometd({ url, channels, webSocket = false, tickets = '', longestPause = 30_000 }, credentials, listener) {
    const retry = createRetry(connect, drop, longestPause);
    const resumption = createResumption();
    let cometd = null;
    let lostAt = null;
    let clientId = null;
    let isOver = false;

    function connect() {
        loadCometd().then(begin, () => ended('a script cannot be loaded'));
    }

    function begin(library) {
        if (!isOver) {
            cometd ??= client(library);
            if (cometd.getStatus() === 'disconnected') {
                cometd.handshake();
            }
        }
    }

    function drop() {
        cometd?.getTransport()?.drop();
    }

    function lost(reason, wait = cometd.getBackoffPeriod()) {
        if (!isOver) {
            lostAt ??= new Date();
            listener.state('lost', wait, reason);
        }
    }

    /** The client does not try again by itself when the server has ended the session, or wants no more of it. */
    function ended(reason) {
        lost(reason, isOver ? 0 : retry.later());
    }

    function failed(reply, reason) {
        if (reply.advice?.reconnect === 'none') {
            ended(reply.error ?? 'the server refuses a session');
        } else {
            lost(reason);
        }
    }

    function refused(httpStatus) {
        if (!isOver) {
            close();
            listener.state('refused', httpStatus);
        }
    }

    function opened() {
        retry.reset();
        listener.state('open');
        if (lostAt !== null && clientId !== cometd.getClientId() && !resumption.isWhole()) {
            listener.missed(null, lostAt);
        }
        lostAt = null;
        clientId = cometd.getClientId();
    }

    function subscribe() {
        const missing = new Set(channels);
        cometd.batch(() => channels.forEach((channel) => cometd.subscribe(
            channel,
            (message) => listener.event({ data: message.data, channel: message.channel }),
            (reply) => {
                missing.delete(channel);
                if (reply.failure) {
                    // Nobody knows whether it is subscribed, so the session is of no use. When it has ended, another one begins.
                    cometd.disconnect();
                    return;
                }
                if (!reply.successful) {
                    listener.note(`The server refuses a subscription to ${channel}: ${reply.error ?? 'no reason given'}`);
                }
                if (missing.size === 0 && !isOver) {
                    opened();
                }
            })));
    }

    async function freshUrl() {
        if (tickets === '') {
            return url;
        }
        const { httpStatus, json } = isOver ? {} : await sendOverHttp(tickets, {}, credentials, TICKET_PATIENCE);
        if (httpStatus === 401 || httpStatus === 403) {
            refused(httpStatus);
        }
        if (isOver || !json?.ticket) {
            throw new Error('no ticket');
        }
        return `${url}?ticket=${encodeURIComponent(json.ticket)}`;
    }

    function client(library) {
        const made = new library.CometD();
        made.unregisterTransports();
        if (webSocket) {
            made.registerTransport('websocket', webSockets(library, freshUrl));
        }
        made.registerTransport('long-polling', longPolling(library, credentials, refused));
        made.registerExtension('ack', new library.AckExtension());
        made.registerExtension('resume', resumption.extension);
        made.configure({
            url,
            appendMessageTypeToURL: false,
            logLevel: 'warn',
            backoffIncrement: 500,
            maxBackoff: longestPause,
            // Its worker would be a script that the Content-Security-Policy does not know.
            useWorkerScheduler: false,
        });
        made.addListener('/meta/handshake', (reply) => {
            if (reply.successful) {
                subscribe();
            } else {
                failed(reply, 'the server cannot be reached');
            }
        });
        made.addListener('/meta/connect', (reply) => {
            if (!reply.successful) {
                failed(reply, 'the connection is lost');
            } else if (lostAt !== null && clientId === made.getClientId()) {
                opened();
            }
        });
        made.addListener('/meta/disconnect', () => ended('the server has ended the session'));
        return made;
    }

    function close() {
        isOver = true;
        retry.stop();
        cometd?.disconnect();
    }

    listener.state('connecting');
    connect();
    return {
        get transport() {
            return cometd?.getTransport()?.getType() ?? '';
        },
        close,
    };
}
