/**
 * The notifications of one user over CometD: a WebSocket first, long polling if there is none, acknowledged, so that a short gap loses
 * nothing. A WebSocket is opened with a ticket, because browsers send no Authorization header with it.
 *
 * @typedef {Object} LinkListener
 * @property {(how: {isResumed: boolean, transport: string}) => void} open all channels are subscribed
 * @property {(reason: string) => void} lost it tries again by itself
 * @property {() => void} refused the server does not accept the credentials; it does not try again
 * @property {(data: *, channel: string) => void} notification
 */

const SLOWEST_RETRY = 4_000;
const TICKET_TIMEOUT = 8_000;

/**
 * Opens the link.
 *
 * @param {{url: string, headers: Object<string, string>, channels: string[]}} where
 * @param {LinkListener} listener
 * @returns {{cut: () => void, close: () => void}} cut drops the connection at once, when the network is known to be gone
 */
export function openLink({ url, headers, channels }, listener) {
    const library = window.org.cometd;
    const cometd = new library.CometD();
    let clientId = null;
    let isOver = false;
    let isOpen = false;
    let retry = null;

    function lost(reason) {
        isOpen = false;
        if (!isOver) {
            listener.lost(reason);
        }
    }

    function refused() {
        if (!isOver) {
            close();
            listener.refused();
        }
    }

    /** The library does not try again when the server has ended the session or has no room for one. */
    function beginAgain(reason) {
        lost(reason);
        clearTimeout(retry);
        if (!isOver) {
            retry = setTimeout(() => cometd.isDisconnected() && cometd.handshake(), SLOWEST_RETRY / 2);
        }
    }

    function opened() {
        const isResumed = clientId === cometd.getClientId();
        clientId = cometd.getClientId();
        isOpen = true;
        listener.open({ isResumed, transport: cometd.getTransport().getType() });
    }

    function subscribe() {
        let waiting = channels.length;
        cometd.batch(() => channels.forEach((channel) => cometd.subscribe(
            channel,
            (message) => listener.notification(message.data, message.channel),
            (reply) => {
                waiting -= 1;
                if (!reply.successful) {
                    lost(`the subscription to ${channel} failed`);
                } else if (waiting === 0 && !isOver) {
                    opened();
                }
            })));
    }

    function close() {
        isOver = true;
        clearTimeout(retry);
        cometd.disconnect();
    }

    cometd.unregisterTransports();
    const sockets = ticketed(new library.WebSocketTransport(), url, () => ticket(url, headers, refused));
    cometd.registerTransport('websocket', sockets.transport);
    cometd.registerTransport('long-polling', polling(new library.LongPollingTransport(), headers, refused));
    cometd.registerExtension('ack', new library.AckExtension());
    cometd.configure({
        url,
        appendMessageTypeToURL: false,
        // Its worker is a script that the Content-Security-Policy does not allow.
        useWorkerScheduler: false,
        backoffIncrement: 500,
        maxBackoff: SLOWEST_RETRY,
    });
    cometd.addListener('/meta/handshake', (reply) => {
        if (reply.successful) {
            subscribe();
        } else if (reply.advice?.reconnect === 'none') {
            beginAgain(reply.error ?? 'the server refuses a session');
        } else {
            lost('the server cannot be reached');
        }
    });
    cometd.addListener('/meta/connect', (reply) => {
        if (!reply.successful) {
            lost('the connection is lost');
        } else if (!isOpen && clientId !== null && clientId === cometd.getClientId()) {
            opened();
        }
    });
    cometd.addListener('/meta/disconnect', () => beginAgain('the server has ended the session'));
    cometd.handshake();
    return { cut: sockets.cut, close };
}

async function ticket(url, headers, refused) {
    const response = await fetch(`${url}/ticket`, {
        method: 'POST', headers, credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(TICKET_TIMEOUT),
    });
    if (response.status === 401) {
        refused();
    }
    if (!response.ok) {
        throw new Error(`no ticket: HTTP ${response.status}`);
    }
    return (await response.json()).ticket;
}

/** Makes a transport get a ticket for each WebSocket. What is sent meanwhile waits. */
function ticketed(transport, url, getTicket) {
    const { send, onOpen, onClose } = transport;
    let context = null;
    let getting = null;
    transport.onOpen = (opened) => {
        context = opened;
        onOpen.call(transport, opened);
    };
    transport.onClose = (closed, event) => {
        context = closed === context ? null : context;
        onClose.call(transport, closed, event);
    };
    transport.send = (envelope, metaConnect) => {
        if (context !== null) {
            send.call(transport, envelope, metaConnect);
            return;
        }
        getting ??= getTicket().then((value) => transport.setURL(`${url}?ticket=${value}`)).finally(() => {
            getting = null;
        });
        getting.then(
            () => send.call(transport, envelope, metaConnect),
            (failure) => transport._notifyFailure(envelope.onFailure, null, envelope.messages, { reason: failure.message }));
    };
    return {
        transport,
        cut() {
            if (context !== null) {
                const gone = context;
                gone.webSocket.close();
                transport.onClose(gone, { code: 1000, reason: 'the network is gone' });
            }
        },
    };
}

/** Makes a transport send with fetch, which shows no password dialog of the browser and sends no cookies of other users. */
function polling(transport, headers, refused) {
    transport.xhrSend = (packet) => {
        const aborting = new AbortController();
        const request = { status: 0, readyState: 1, abort: () => aborting.abort() };
        fetch(packet.url, {
            method: 'POST',
            headers: { ...headers, 'Content-Type': 'application/json' },
            body: packet.body,
            credentials: 'omit',
            cache: 'no-store',
            signal: aborting.signal,
        }).then(async (response) => {
            request.status = response.status;
            if (response.status === 200) {
                packet.onSuccess(await response.text());
            } else {
                packet.onError(response.statusText);
                if (response.status === 401) {
                    refused();
                }
            }
        }).catch((failure) => packet.onError(failure.message));
        return request;
    };
    return transport;
}
