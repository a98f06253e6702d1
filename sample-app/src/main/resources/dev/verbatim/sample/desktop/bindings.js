/** Which live ids and numbers stand for the documented ones, while a scenario is played. */

/** Makes empty bindings. */
export function createBindings() {
    const ids = new Map();
    const numbers = new Map();

    function text(value) {
        if (numbers.has(value)) {
            return numbers.get(value);
        }
        let result = value;
        ids.forEach((live, documented) => {
            result = result.replaceAll(documented, live);
        });
        return result;
    }

    /** Returns a copy of documented JSON with the live ids and numbers. */
    function live(json) {
        if (typeof json === 'string') {
            return text(json);
        }
        if (Array.isArray(json)) {
            return json.map(live);
        }
        if (json !== null && typeof json === 'object') {
            return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, live(value)]));
        }
        return json;
    }

    return {
        live,
        bind: (documented, id) => ids.set(documented, id),
        /** Returns the live id; undefined if the documented one is not bound yet. */
        idOf: (documented) => ids.get(documented),
        isBound: (liveId) => [...ids.values()].includes(liveId),
        bindNumber: (documented, number) => numbers.set(documented, number),
    };
}
