/**
 * Shows a comparison: the documented message beside the observed one, line by line, with marks in words and signs.
 *
 * @typedef {import('./compare.js').Comparison} Comparison
 */

import { differences, varying } from './compare.js';
import { element } from './dom.js';

const MARKS = {
    same: ['', ''],
    varies: ['\u2248', 'varies'],
    missing: ['\u2212', 'missing'],
    additional: ['+', 'additional'],
    type: ['\u2260', 'other type'],
    value: ['\u2260', 'other value'],
};

/**
 * Makes the view of a comparison.
 *
 * @param {Comparison} comparison
 * @returns {HTMLElement}
 */
export function comparisonView(comparison) {
    const lines = [];
    write(lines, comparison, 0, true);
    const body = element('tbody', {}, ...lines.map(row));
    const table = element(
        'table',
        { class: 'comparison' },
        element(
            'thead',
            {},
            element(
                'tr',
                {},
                element('th', { scope: 'col' }, 'Documented'),
                element('th', { scope: 'col' }, 'Observed'),
                element('th', { scope: 'col' }, 'Difference'))),
        body);
    // Scrolls by itself on narrow screens, so the keyboard must reach it.
    return element('div', { class: 'comparison-scroll', tabindex: '0', role: 'region', 'aria-label': 'Documented beside observed' }, table);
}

/**
 * Says the result in a sentence.
 *
 * @param {Comparison} comparison
 * @returns {{isAsDocumented: boolean, text: string}}
 */
export function verdict(comparison) {
    const found = differences(comparison);
    const vary = varying(comparison);
    if (found.length === 0) {
        const values = vary === 0 ? '' : ` ${vary === 1 ? 'One value varies' : `${vary} values vary`}, as ids and times do.`;
        return { isAsDocumented: true, text: `As documented.${values}` };
    }
    const [{ path, comparison: first }] = found;
    const others = found.length === 1 ? '' : ` and ${found.length - 1} more`;
    return { isAsDocumented: false, text: `${path}: ${inWords(first)}${others}` };
}

/**
 * Says a difference in words.
 *
 * @param {Comparison} comparison
 * @returns {string} such as "documented, but missing"
 */
export function inWords({ mark, documented, observed }) {
    switch (mark) {
        case 'missing':
            return 'documented, but missing';
        case 'additional':
            return 'not in the sample';
        default:
            return `${short(observed)} instead of ${short(documented)}`;
    }
}

function short(value) {
    const text = JSON.stringify(value);
    return text.length > 40 ? `${text.slice(0, 39)}\u2026` : text;
}

/** A line of the table; a side that is undefined is empty. */
function write(lines, node, depth, isLast) {
    const comma = isLast ? '' : ',';
    const name = typeof node.key === 'string' && node.key !== '' ? `${JSON.stringify(node.key)}: ` : '';
    const indent = '  '.repeat(depth);
    if (!node.children) {
        const side = (value) => (value === undefined ? [] : indented(name + JSON.stringify(value, null, 2) + comma, indent));
        writeLeaf(lines, node, side(node.documented), side(node.observed));
        return;
    }
    const [open, close] = node.container === 'array' ? ['[', ']'] : ['{', '}'];
    if (node.children.length === 0) {
        const text = `${indent}${name}${open}${close}${comma}`;
        lines.push({ mark: 'same', documented: text, observed: text });
        return;
    }
    lines.push({ mark: 'same', documented: `${indent}${name}${open}`, observed: `${indent}${name}${open}` });
    node.children.forEach((child, index) => write(lines, child, depth + 1, index === node.children.length - 1));
    lines.push({ mark: 'same', documented: `${indent}${close}${comma}`, observed: `${indent}${close}${comma}` });
}

/** A value that takes several lines has its mark in the first one. */
function writeLeaf(lines, { mark, kind }, documented, observed) {
    for (let line = 0; line < Math.max(documented.length, observed.length); line += 1) {
        lines.push({ mark, kind, documented: documented[line], observed: observed[line], isContinued: line > 0 });
    }
}

function indented(text, indent) {
    return text.split('\n').map((line) => indent + line);
}

function row({ mark, kind, documented, observed, isContinued }) {
    const [sign, words] = MARKS[mark];
    const isSaid = sign !== '' && !isContinued;
    return element(
        'tr',
        { class: `mark-${mark}` },
        cell(documented),
        cell(observed),
        element(
            'td',
            { class: 'mark' },
            isSaid ? element('span', { class: 'mark-sign', 'aria-hidden': 'true' }, sign) : null,
            isSaid ? ' ' : null,
            isSaid ? element('span', { class: 'mark-words' }, kind ?? words) : null));
}

/** What does not fit into the line goes on below its beginning, not at the edge. */
function cell(text = '') {
    const made = element('td', { class: 'json' }, text);
    made.style.setProperty('--indent', `${text.length - text.trimStart().length}ch`);
    return made;
}
