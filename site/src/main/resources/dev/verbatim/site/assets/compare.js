/**
 * What a page shows beside what a server sends.
 *
 * @typedef {'same'|'varies'|'missing'|'additional'|'type'|'value'} Mark
 *     varies: another value of the same kind, such as another id; missing: documented and not observed; additional: observed and not
 *     documented; type: another JSON type; value: another value
 *
 * @typedef {Object} Comparison
 * @property {string|number} key the member, or the position in a list; empty at the top
 * @property {Mark} mark of objects and lists: whether they are there, and have the type
 * @property {*} [documented]
 * @property {*} [observed]
 * @property {'object'|'array'} [container] what the children are members or elements of
 * @property {Comparison[]} [children]
 * @property {string} [kind] why a value may differ: "id", "as sent", ...
 */

import { commonKind } from './value-kinds.js';

/**
 * Compares two JSON values.
 *
 * @param {*} documented
 * @param {*} observed
 * @param {Map<*, *>} [sent] by value that the documented request has: the one that was sent in its place
 * @returns {Comparison}
 */
export function compare(documented, observed, sent = new Map()) {
    return compared('', '', documented, observed, sent);
}

/**
 * Returns which values were sent in the place of documented ones.
 *
 * @param {*} documented a request of a sample, or the values of its form
 * @param {*} observed what was sent
 * @returns {Map<*, *>}
 */
export function sentInstead(documented, observed) {
    const sent = new Map();
    const walk = (one, other) => {
        if (isContainer(one) && isContainer(other)) {
            Object.keys(one).forEach((key) => walk(one[key], other[key]));
        } else if (!isContainer(one) && !isContainer(other) && other !== undefined && one !== other && !sent.has(one)) {
            sent.set(one, other);
        }
    };
    walk(documented, observed);
    return sent;
}

/**
 * Returns the differences: every comparison whose mark is not "same" or "varies", with the path to it.
 *
 * @param {Comparison} comparison
 * @returns {{path: string, comparison: Comparison}[]}
 */
export function differences(comparison) {
    const found = [];
    const walk = (node, path) => {
        if (node.mark !== 'same' && node.mark !== 'varies') {
            found.push({ path: path || 'the message', comparison: node });
        } else {
            (node.children ?? []).forEach((child) => walk(child, path + step(child.key, path)));
        }
    };
    walk(comparison, '');
    return found;
}

/** Returns how many values vary. */
export function varying(comparison) {
    return (comparison.mark === 'varies' ? 1 : 0) + (comparison.children ?? []).reduce((sum, child) => sum + varying(child), 0);
}

function step(key, path) {
    return typeof key === 'number' ? `[${key}]` : `${path === '' ? '' : '.'}${key}`;
}

function compared(key, name, documented, observed, sent) {
    if (documented === undefined) {
        return { key, mark: 'additional', observed };
    }
    if (observed === undefined) {
        return { key, mark: 'missing', documented };
    }
    const both = { key, documented, observed };
    if (typeOf(documented) !== typeOf(observed)) {
        return { ...both, mark: 'type' };
    }
    if (Array.isArray(documented)) {
        return { ...both, mark: 'same', container: 'array', children: elements(name, documented, observed, sent) };
    }
    if (isContainer(documented)) {
        const names = [...new Set([...Object.keys(documented), ...Object.keys(observed)])];
        return {
            ...both,
            mark: 'same',
            container: 'object',
            children: names.map((member) => compared(member, member, own(documented, member), own(observed, member), sent)),
        };
    }
    return { ...both, ...scalar(name, documented, observed, sent) };
}

function scalar(name, documented, observed, sent) {
    if (documented === observed) {
        return { mark: 'same' };
    }
    if (sent.has(documented) && sent.get(documented) === observed) {
        return { mark: 'varies', kind: 'as sent' };
    }
    const kind = commonKind(name, documented, observed);
    return kind === null ? { mark: 'value' } : { mark: 'varies', kind };
}

/** Lists of texts and numbers are compared as sets, because their order says nothing; other lists by position. */
function elements(name, documented, observed, sent) {
    const all = [...documented, ...observed];
    if (all.some(isContainer)) {
        const most = Math.max(documented.length, observed.length);
        return Array.from({ length: most }, (unused, index) => compared(index, '', documented[index], observed[index], sent));
    }
    const missing = documented.filter((value) => !observed.includes(value));
    const additional = observed.filter((value) => !documented.includes(value));
    const pairs = new Map();
    missing.forEach((value) => {
        const match = additional.findIndex((other) => typeOf(other) === typeOf(value) && scalar(name, value, other, sent).mark === 'varies');
        if (match >= 0) {
            pairs.set(value, additional.splice(match, 1)[0]);
        }
    });
    return [
        ...documented.map((value, index) => compared(
            index, name, value, observed.includes(value) ? value : pairs.get(value), sent)),
        ...additional.map((value, index) => compared(documented.length + index, name, undefined, value, sent)),
    ];
}

function own(object, member) {
    return Object.hasOwn(object, member) ? object[member] : undefined;
}

function typeOf(value) {
    if (value === null) {
        return 'null';
    }
    return Array.isArray(value) ? 'array' : typeof value;
}

function isContainer(value) {
    return value !== null && typeof value === 'object';
}
