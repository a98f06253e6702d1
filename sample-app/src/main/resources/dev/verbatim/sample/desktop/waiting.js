/** Waiting for what a phone receives, while a scenario is played; every wait ends when it is stopped. */

import { callOf } from './voice.js';

/** Thrown when the user stops a scenario. */
export class Stopped extends Error {}

/** Resolves after some milliseconds. */
export function pause(milliseconds, signal) {
    return until(signal, (resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        return () => clearTimeout(timer);
    });
}

/**
 * Resolves with what "begin" resolves to; rejects with what it rejects with, and when the signal is aborted.
 *
 * @template T
 * @param {AbortSignal} signal
 * @param {(resolve: (value: T) => void, reject: (problem: Error) => void) => () => void} begin returns what ends the wait
 * @returns {Promise<T>}
 */
export function until(signal, begin) {
    return new Promise((resolve, reject) => {
        if (signal.aborted) {
            reject(new Stopped());
            return;
        }
        let end = () => {};
        const finish = (settle) => (value) => {
            end();
            signal.removeEventListener('abort', stop);
            settle(value);
        };
        const stop = () => finish(reject)(new Stopped());
        signal.addEventListener('abort', stop, { once: true });
        end = begin(finish(resolve), finish(reject));
    });
}

/**
 * Collects the notifications of a phone.
 *
 * @param {ReturnType<import('./phone.js').createPhone>} phone
 */
export function createInbox(phone) {
    let received = [];
    const stop = phone.on('notification', (notification) => received.push(notification));

    /** Takes the first that fits. Earlier ones about the same call are history then; those about other calls are still to come. */
    function take(fits) {
        const index = received.findIndex(({ data }) => fits(data));
        if (index < 0) {
            return undefined;
        }
        const found = received[index];
        const id = callOf(found.data)?.id;
        received = received.filter((one, position) => position > index || (position < index && callOf(one.data)?.id !== id));
        return found;
    }

    return {
        clear() {
            received = [];
        },
        close: stop,
        /** Whether a notification that fits is here already. */
        has: (fits) => received.some(({ data }) => fits(data)),

        /** Resolves with the first notification that fits; with undefined if none comes in time. */
        next(fits, milliseconds, signal) {
            return until(signal, (resolve) => {
                const look = () => {
                    const found = take(fits);
                    if (found !== undefined) {
                        resolve(found);
                    }
                };
                // Our own listener of the phone came first, so "received" is up to date here.
                const stopLooking = phone.on('notification', look);
                const timer = Number.isFinite(milliseconds) ? setTimeout(() => resolve(undefined), milliseconds) : null;
                queueMicrotask(look);
                return () => {
                    stopLooking();
                    clearTimeout(timer);
                };
            });
        },
    };
}
