/**
 * Requests and notifications over one WebSocket.
 *
 * @typedef {import('./connection.js').Listener} Listener
 * @typedef {import('./http.js').Answer} Answer
 */

import { answer } from './http.js';
import { at } from './request.js';
import { createRetry } from './retry.js';

const PATIENCE = 60_000;

/**
 * Opens a WebSocket, and opens it again when it is closed.
 *
 * @param {string} url ws or wss
 * @param {{correlation?: string[], eventName?: string[]}} style the member that an answer repeats, and the one that names an event
 * @param {Listener} listener
 * @returns {{send: (body: string) => Promise<Answer>, close: () => void}}
 */
export function openSocket(url, { correlation = [], eventName = [] }, listener) {
    const retry = createRetry(open, drop);
    let socket = null;
    let lostAt = null;
    let isClosed = false;
    let waiting = [];

    function open() {
        listener.state(lostAt === null ? 'connecting' : 'lost');
        const opening = new WebSocket(url);
        socket = opening;
        socket.addEventListener('open', opened);
        socket.addEventListener('message', (message) => received(message.data));
        socket.addEventListener('close', () => lost(opening));
    }

    function opened() {
        retry.reset();
        listener.state('open');
        if (lostAt !== null) {
            listener.missed(null, lostAt);
        }
        lostAt = null;
    }

    function lost(closed) {
        if (closed !== socket) {
            return;
        }
        socket = null;
        waiting.forEach((request) => request.fail('The connection broke before an answer came. It was not sent again.'
            + ' Find out with another request whether the server has done it.'));
        if (!isClosed) {
            lostAt ??= new Date();
            listener.state('lost', retry.later());
        }
    }

    /** Without a network, closing takes long: nobody answers. */
    function drop() {
        const dropped = socket;
        if (dropped !== null) {
            lost(dropped);
            dropped.close();
        }
    }

    function received(text) {
        const message = answer(text, 0).json;
        const request = waiting.find((candidate) => answers(message, candidate));
        if (request) {
            request.done(text);
        } else {
            listener.event(message === undefined ? text : message);
        }
    }

    function answers(message, request) {
        if (correlation.length > 0 && request.id !== undefined) {
            const id = at(message, correlation);
            // A request that could not be read is answered without an id.
            return id === request.id || (id === null && waiting.length === 1);
        }
        return eventName.length === 0 || at(message, eventName) === undefined;
    }

    open();
    return {
        send(body) {
            if (socket?.readyState !== WebSocket.OPEN) {
                return Promise.reject(new Error('Not sent: the connection is lost. Send it when it is back.'));
            }
            return new Promise((resolve, reject) => {
                const start = performance.now();
                const over = () => {
                    clearTimeout(timeout);
                    waiting = waiting.filter((other) => other !== request);
                };
                const request = {
                    id: at(answer(body, 0).json, correlation),
                    done(text) {
                        over();
                        resolve(answer(text, performance.now() - start));
                    },
                    fail(why) {
                        over();
                        reject(new Error(why));
                    },
                };
                const timeout = setTimeout(() => request.fail(`No answer came within ${PATIENCE / 1000} seconds.`
                    + ' It was not sent again.'), PATIENCE);
                waiting.push(request);
                socket.send(body);
            });
        },
        close() {
            isClosed = true;
            retry.stop();
            socket?.close();
        },
    };
}
