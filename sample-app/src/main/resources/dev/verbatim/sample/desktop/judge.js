/**
 * Judges a message by the documented one. A phone that can do more than that of the page is no difference: it announces more.
 */

import { differences } from '/docs/assets/compare.js';
import { inWords, verdict } from '/docs/assets/comparison-view.js';
import { wordsOf } from './words.js';

/**
 * Returns what to show.
 *
 * @param {import('/docs/assets/compare.js').Comparison} comparison
 * @returns {{status: 'as-documented'|'differs', text: string}}
 */
export function judge(comparison) {
    const found = differences(comparison);
    const additional = found.filter((one) => one.comparison.mark === 'additional');
    const real = found.filter((one) => one.comparison.mark !== 'additional');
    if (found.length === 0) {
        return { status: 'as-documented', text: verdict(comparison).text };
    }
    const more = additional.length === 0 ? '' : ` The server also sends what the page leaves out: ${list(additional.map(nameOf))}.`;
    if (real.length === 0) {
        return { status: 'as-documented', text: `As documented.${more}` };
    }
    const [first] = real;
    const others = real.length === 1 ? '' : `, and ${real.length - 1} more`;
    return { status: 'differs', text: `${sentence(first)}${others}.${more}` };
}

/** An element of a list is named by its value: its position says nothing. */
function sentence({ path, comparison }) {
    const value = comparison.documented;
    return path.endsWith(']') && typeof value === 'string'
        ? `${path.replace(/\[\d+]$/, '')}: \u201c${value}\u201d is ${inWords(comparison)}`
        : `${path}: ${inWords(comparison)}`;
}

/** A member by its name, an element of a list by its value; in words, because people read it who do not know the names. */
function nameOf({ path, comparison }) {
    return path.endsWith(']') ? `\u201c${wordsOf(String(comparison.observed))}\u201d` : wordsOf(path.split('.').at(-1)).toLowerCase();
}

function list(names) {
    return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
