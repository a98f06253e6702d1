/**
 * Judges a message by the documented one. A phone that can do more than that of the page is no difference: it announces more.
 */

import { differences } from '/docs/assets/compare.js';
import { verdict } from '/docs/assets/comparison-view.js';

/**
 * Returns what to show.
 *
 * @param {import('/docs/assets/compare.js').Comparison} comparison
 * @returns {{status: 'as-documented'|'differs', text: string}}
 */
export function judge(comparison) {
    const found = differences(comparison);
    const additional = found.filter((one) => one.comparison.mark === 'additional');
    if (found.length === 0 || additional.length < found.length) {
        return { status: found.length === 0 ? 'as-documented' : 'differs', text: verdict(comparison).text };
    }
    return { status: 'as-documented', text: `As documented, and in addition ${list(additional.map(nameOf))}.` };
}

/** A member by its name, an element of a list by its value. */
function nameOf({ path, comparison }) {
    return path.endsWith(']') ? String(comparison.observed) : path.split('.').at(-1);
}

function list(names) {
    return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
