/**
 * A phone: the devices and calls of one user, kept up to date. After a gap, and after each notification, it reads them again: a change
 * can affect the capabilities of other calls, which is not notified.
 *
 * @typedef {Object} CallEntry
 * @property {string} id
 * @property {import('./voice.js').Call} data
 * @property {number} at when its duration was known, in milliseconds of performance.now()
 */

import { createEvents } from './events.js';
import { CALLS_PATH, DEVICES_PATH, callOf, callsOf, devicesOf } from './voice.js';

const SHORTEST_PAUSE = 120;

/** Makes the phone of a session. */
export function createPhone(session) {
    const events = createEvents();
    let devices = [];
    /** @type {Map<string, CallEntry>} */
    let calls = new Map();
    let reading = null;
    let isStale = false;
    let isLoaded = false;
    let suggestion = null;
    let timer = null;

    const entry = (data) => ({ id: data.id, data, at: performance.now() });

    function apply(data) {
        const call = callOf(data);
        if (call) {
            calls.set(call.id, entry(call));
        }
        for (const device of devicesOf(data)) {
            devices = devices.some((other) => other.id === device.id)
                ? devices.map((other) => (other.id === device.id ? device : other))
                : [...devices, device];
        }
        events.emit('change');
    }

    /** Reads until nothing has been notified, and nobody has asked again, meanwhile: only then the answer is the newest. */
    async function readAll() {
        try {
            do {
                isStale = false;
                const [callsRead, devicesRead] = await Promise.all([session.read(CALLS_PATH), session.read(DEVICES_PATH)]);
                if (!isStale) {
                    calls = new Map(callsOf(callsRead).map((call) => [call.id, entry(call)]));
                    devices = devicesOf(devicesRead);
                    isLoaded = true;
                }
            } while (isStale);
        } catch {
            return false;
        } finally {
            reading = null;
        }
        events.emit('change');
        return true;
    }

    /** Reads calls and devices as they are from now on. Resolves to whether that was possible. */
    function reload() {
        isStale = true;
        reading ??= readAll();
        return reading;
    }

    function reloadSoon() {
        clearTimeout(timer);
        timer = setTimeout(reload, SHORTEST_PAUSE);
    }

    session.on('notification', ({ data, channel }) => {
        isStale = true;
        apply(data);
        events.emit('notification', { data, channel });
        reloadSoon();
    });
    session.on('gap', reload);
    session.on('state', () => events.emit('change'));

    return {
        session,
        on: events.on,
        emit: events.emit,
        reload,
        get devices() {
            return devices;
        },
        get calls() {
            return [...calls.values()];
        },
        get number() {
            return devices[0]?.phoneNumber ?? session.name;
        },
        get isLoaded() {
            return isLoaded;
        },
        /**
         * Which button a scenario is about: {capability, id of the resource, isToBeSeen, values, text}; null if none. The values and the
         * text are for the form that the button opens.
         */
        get suggestion() {
            return suggestion;
        },
        suggest(next) {
            suggestion = next;
            events.emit('change');
        },
        /** Returns the call or device with an id, as messages show it. */
        resource(id) {
            return calls.get(id)?.data ?? devices.find((device) => device.id === id);
        },
    };
}
