/**
 * The transports of CometD's client, made to carry the credentials of the page and not those of the browser. Each is derived from the
 * client's own, as its bindings for other libraries do. "drop" gives up the connection at once, when the network is known to be gone.
 *
 * @typedef {import('./http.js').Credentials} Credentials
 */

import { fetchAs } from './http.js';

/**
 * Makes long polling that sends with fetch: to a refused XMLHttpRequest, a browser reacts with a dialog of its own.
 *
 * @param {Object} library window.org.cometd
 * @param {Credentials|undefined} credentials
 * @param {(httpStatus: number) => void} refused the server does not accept the credentials
 * @returns {Object} for registerTransport
 */
export function longPolling(library, credentials, refused) {
    const transport = library.Transport.derive(new library.LongPollingTransport());
    transport.xhrSend = ({ url, body, onSuccess, onError }) => {
        const aborting = new AbortController();
        // What the client reads of an XMLHttpRequest.
        const request = { status: 0, readyState: XMLHttpRequest.OPENED, abort: () => aborting.abort() };
        fetchAs(credentials, url, { method: 'POST', body, signal: aborting.signal }).then(async (response) => {
            request.status = response.status;
            if (response.status === 200) {
                onSuccess(await response.text());
                return;
            }
            onError(response.statusText);
            if (response.status === 401 || response.status === 403) {
                refused(response.status);
            }
        }).catch((failure) => onError(failure.message));
        return request;
    };
    transport.drop = () => transport.abort();
    return transport;
}

/**
 * Makes WebSockets, each opened at an address of its own: browsers send no header Authorization with them, so the address has a ticket
 * that works once. What is sent meanwhile waits.
 *
 * @param {Object} library window.org.cometd
 * @param {() => Promise<string>} freshUrl where to open the next one
 * @returns {Object} for registerTransport
 */
export function webSockets(library, freshUrl) {
    const parent = new library.WebSocketTransport();
    const transport = library.Transport.derive(parent);
    let open = null;
    let opening = null;
    transport.onOpen = (context) => {
        open = context;
        parent.onOpen.call(transport, context);
    };
    transport.onClose = (context, event) => {
        open = context === open ? null : open;
        parent.onClose.call(transport, context, event);
    };
    transport.send = (envelope, isConnect) => {
        const send = () => parent.send.call(transport, envelope, isConnect);
        if (open !== null) {
            send();
            return;
        }
        opening ??= freshUrl().then((url) => transport.setURL(url)).finally(() => {
            opening = null;
        });
        opening.then(send, (failure) => envelope.onFailure(null, envelope.messages, { reason: failure.message }));
    };
    // Not abort(): it also forgets that WebSockets have worked here, and then the client goes on with long polling.
    transport.drop = () => {
        if (open !== null) {
            const gone = open;
            transport.webSocketClose(gone, 1000, 'offline');
            transport.onClose(gone, { code: 1000, reason: 'offline' });
        }
    };
    return transport;
}
