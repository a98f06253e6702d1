/**
 * Notifications over CometD, with the CometD project's client. It is loaded when it is first used.
 *
 * @typedef {import('./connection.js').Listener} Listener
 * @typedef {import('./http.js').Credentials} Credentials
 */

import { authorization } from './http.js';
import { createRetry } from './retry.js';

const SCRIPTS = ['./vendor/cometd/cometd.min.js', './vendor/cometd/AckExtension.js'];
const FIRST_BACKOFF = 500;
const MOST_BACKOFF = 30_000;
let loading = null;

/**
 * Handshakes, subscribes, and does so again when a session ends.
 *
 * @param {{url: string, channels: string[], webSocket?: boolean}} where webSocket: whether to try a WebSocket first, for servers that know
 *     the user from something else than a header; browsers send no header Authorization with it
 * @param {Credentials|undefined} credentials
 * @param {Listener} listener "open" means that all subscriptions are confirmed
 * @returns {{close: () => void}}
 */
export function listenOverCometd({ url, channels, webSocket = false }, credentials, listener) {
    let session = null;
    let isClosed = false;
    load().then((library) => {
        if (!isClosed) {
            session = begin(library, { url, channels, webSocket }, credentials, listener);
        }
    }, () => listener.state('refused', 0));
    listener.state('connecting');
    return {
        close() {
            isClosed = true;
            session?.close();
        },
    };
}

function begin(library, { url, channels, webSocket }, credentials, listener) {
    const cometd = new library.CometD();
    const retry = createRetry(() => cometd.handshake(), () => cometd.getTransport()?.abort());
    let lostAt = null;
    let clientId = null;
    let isOver = false;

    function lost() {
        if (!isOver) {
            lostAt ??= new Date();
            listener.state('lost', cometd.getBackoffPeriod());
        }
    }

    function refused(httpStatus) {
        isOver = true;
        retry.stop();
        cometd.disconnect();
        listener.state('refused', httpStatus);
    }

    function opened() {
        retry.reset();
        listener.state('open');
        if (lostAt !== null && clientId !== cometd.getClientId()) {
            listener.missed(null, lostAt);
        }
        lostAt = null;
        clientId = cometd.getClientId();
    }

    /** The client does not try again by itself when the server has ended the session, or wants no more of it. */
    function ended() {
        lost();
        if (!isOver) {
            listener.state('lost', retry.later());
        }
    }

    function subscribe() {
        const missing = new Set(channels);
        cometd.batch(() => channels.forEach((channel) => cometd.subscribe(
            channel,
            (message) => listener.event({ data: message.data, channel: message.channel }),
            (reply) => {
                missing.delete(channel);
                if (!reply.successful) {
                    listener.note(`The server refuses a subscription to ${channel}: ${reply.error ?? 'no reason given'}`);
                }
                if (missing.size === 0 && !isOver) {
                    opened();
                }
            })));
    }

    cometd.configure({
        url,
        requestHeaders: authorization(credentials),
        appendMessageTypeToURL: false,
        logLevel: 'warn',
        backoffIncrement: FIRST_BACKOFF,
        maxBackoff: MOST_BACKOFF,
        // Its worker would be a script that the Content-Security-Policy does not know.
        useWorkerScheduler: false,
    });
    cometd.unregisterTransport('callback-polling');
    if (!webSocket) {
        cometd.unregisterTransport('websocket');
    }
    askFirst(cometd.findTransport('long-polling'), refused);
    // With acknowledgements, a client that comes back in time gets what it has missed.
    cometd.registerExtension('ack', new library.AckExtension());
    cometd.addListener('/meta/handshake', (reply) => {
        if (reply.successful) {
            subscribe();
        } else if (reply.advice?.reconnect === 'none') {
            ended();
        } else {
            lost();
        }
    });
    cometd.addListener('/meta/connect', (reply) => {
        if (!reply.successful) {
            lost();
        } else if (lostAt !== null && clientId === cometd.getClientId()) {
            opened();
        }
    });
    cometd.addListener('/meta/disconnect', ended);
    cometd.handshake();
    return {
        close() {
            isOver = true;
            retry.stop();
            cometd.disconnect();
        },
    };
}

/**
 * Makes a transport find out whether the server accepts the credentials before it sends anything, first and after each failure: to a
 * refused request of the library, a browser reacts with a dialog of its own.
 */
function askFirst(transport, refused) {
    const send = transport.xhrSend;
    let isKnown = false;
    transport.xhrSend = (packet) => {
        const failing = { ...packet, onError: (...reasons) => {
            isKnown = false;
            packet.onError(...reasons);
        } };
        if (isKnown) {
            return send(failing);
        }
        let request = null;
        const asking = new AbortController();
        fetch(packet.url, {
            method: 'POST',
            headers: { ...packet.headers, 'Content-Type': 'application/json' },
            // Ends a session that does not exist, so it changes nothing.
            body: JSON.stringify([{ channel: '/meta/disconnect', clientId: 'none', id: '0' }]),
            credentials: 'omit',
            cache: 'no-store',
            signal: asking.signal,
        }).then((response) => {
            if (response.status === 401 || response.status === 403) {
                failing.onError(response.statusText);
                refused(response.status);
            } else {
                isKnown = true;
                request = send(failing);
            }
        }, (failure) => failing.onError(failure.message));
        return {
            get readyState() {
                return request?.readyState ?? XMLHttpRequest.OPENED;
            },
            get status() {
                return request?.status ?? 0;
            },
            abort() {
                asking.abort();
                request?.abort();
            },
        };
    };
}

/** The library is no module: it puts itself into window.org.cometd. */
function load() {
    loading ??= SCRIPTS.reduce((before, script) => before.then(() => loadScript(script)), Promise.resolve())
        .then(() => window.org.cometd);
    loading.catch(() => {
        loading = null;
    });
    return loading;
}

function loadScript(path) {
    return new Promise((loaded, failed) => {
        const script = document.createElement('script');
        script.src = new URL(path, import.meta.url).href;
        script.addEventListener('load', loaded);
        script.addEventListener('error', () => failed(new Error(`${path} cannot be loaded`)));
        document.head.append(script);
    });
}
