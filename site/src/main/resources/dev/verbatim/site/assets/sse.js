/**
 * Notifications as server-sent events.
 *
 * @typedef {import('./connection.js').Listener} Listener
 * @typedef {import('./http.js').Credentials} Credentials
 */

import { createEventParser } from './event-stream.js';
import { fetchAs } from './http.js';
import { createRetry } from './retry.js';

/**
 * Opens the stream, and opens it again when it ends.
 *
 * @param {string} url
 * @param {Credentials|undefined} credentials
 * @param {Listener} listener
 * @returns {{close: () => void}}
 */
export function listenOverSse(url, credentials, listener) {
    const closing = new AbortController();
    const retry = createRetry(run, () => running.abort());
    let running = new AbortController();
    let lastId = null;
    let lostAt = null;

    async function run() {
        listener.state(lostAt === null ? 'connecting' : 'lost');
        running = new AbortController();
        try {
            const response = await fetchAs(credentials, url, {
                headers: { Accept: 'text/event-stream', ...(lastId === null ? {} : { 'Last-Event-ID': lastId }) },
                signal: AbortSignal.any([closing.signal, running.signal]),
            });
            if (response.status === 401 || response.status === 403 || response.status === 404) {
                closing.abort();
                listener.state('refused', response.status);
                return;
            }
            if (!response.ok) {
                throw new Error(`HTTP ${response.status}`);
            }
            opened();
            await read(response.body);
            lost();
        } catch (failure) {
            if (!closing.signal.aborted) {
                lost();
            }
        }
    }

    function opened() {
        retry.reset();
        listener.state('open');
        if (lostAt !== null && lastId === null) {
            listener.missed(null, lostAt);
        }
        lostAt = null;
    }

    function lost() {
        lostAt ??= new Date();
        listener.state('lost', retry.later());
    }

    async function read(body) {
        const reader = body.pipeThrough(new TextDecoderStream()).getReader();
        const parse = createEventParser(event, (id) => {
            lastId = id;
        });
        for (let next = await reader.read(); !next.done; next = await reader.read()) {
            parse(next.value);
        }
    }

    function event({ name, data }) {
        let json;
        try {
            json = JSON.parse(data);
        } catch (notJson) {
            json = data;
        }
        if (name === 'missed' && json !== null && typeof json === 'object' && 'missed' in json) {
            listener.missed(json.missed, null);
        } else {
            listener.event(json);
        }
    }

    run();
    return {
        close() {
            retry.stop();
            closing.abort();
        },
    };
}
