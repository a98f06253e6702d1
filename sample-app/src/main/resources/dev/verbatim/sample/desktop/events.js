/** Listeners of one source of events. */

/**
 * Makes a source of events.
 *
 * @returns {{on: (name: string, listener: (detail?: *) => void) => () => void, emit: (name: string, detail?: *) => void}} "on" returns
 *     what stops listening
 */
export function createEvents() {
    const listeners = new Map();
    return {
        on(name, listener) {
            const all = listeners.get(name) ?? new Set();
            listeners.set(name, all);
            all.add(listener);
            return () => all.delete(listener);
        },
        emit(name, detail) {
            [...(listeners.get(name) ?? [])].forEach((listener) => listener(detail));
        },
    };
}
