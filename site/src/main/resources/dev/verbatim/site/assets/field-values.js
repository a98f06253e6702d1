/**
 * From what is typed into a field to a JSON value, and back.
 *
 * @typedef {import('./parameter-tree.js').Parameter} Parameter
 * @typedef {import('./bounds.js').Bounds} Bounds
 *
 * @typedef {Object} Reading
 * @property {*} [value] absent if nothing is sent
 * @property {string} [problem] what is wrong, as a sentence
 */

import { boundsOf, inWords, isWithin } from './bounds.js';

const INTEGER = /^[+-]?\d+$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads the text of a field.
 *
 * @param {Parameter} parameter
 * @param {string} text
 * @returns {Reading}
 */
export function readText(parameter, text) {
    if (text === '') {
        return parameter.required ? { problem: 'Required: fill this in.' } : {};
    }
    switch (parameter.type) {
        case 'integer':
        case 'number':
            return readNumber(parameter, text.trim());
        case 'boolean':
            return text === 'true' || text === 'false' ? { value: text === 'true' } : { problem: 'Choose true or false.' };
        case 'string':
            return readString(parameter, text);
        default:
            return readJson(parameter, text);
    }
}

function readNumber(parameter, text) {
    const isInteger = parameter.type === 'integer';
    if (!(isInteger ? INTEGER : NUMBER).test(text)) {
        return { problem: isInteger ? 'Type a whole number, such as 5.' : 'Type a number, such as 2.5.' };
    }
    const value = Number(text);
    if (isInteger && !Number.isSafeInteger(value)) {
        return { problem: 'A browser cannot keep so many digits exactly. Edit the request to send this number.' };
    }
    if (parameter.values && !parameter.values.map(Number).includes(value)) {
        return { problem: `Choose one of ${parameter.values.join(', ')}.` };
    }
    const bounds = boundsOf(parameter, 'minimum', 'maximum');
    return isWithin(value, bounds) ? { value } : { problem: `Must be ${inWords(bounds)}.` };
}

function readString(parameter, text) {
    const bounds = boundsOf(parameter, 'minLength', 'maxLength');
    // As servers count: a character beyond the basic plane is one.
    const length = [...text].length;
    if (!isWithin(length, bounds)) {
        return { problem: `Must have ${inWords(bounds)} characters; it has ${length}.` };
    }
    if (parameter.values && !parameter.values.includes(text)) {
        return { problem: `Choose one of ${parameter.values.join(', ')}.` };
    }
    if (parameter.pattern && !matches(parameter.pattern, text)) {
        return { problem: `Must have the form ${parameter.pattern}.` };
    }
    return { value: text };
}

/** The expression is that of another language; one that a browser cannot read forbids nothing here. */
function matches(pattern, text) {
    try {
        return new RegExp(`^(?:${pattern})$`, 'u').test(text);
    } catch (unknown) {
        return true;
    }
}

function readJson(parameter, text) {
    let value;
    try {
        value = JSON.parse(text);
    } catch (notJson) {
        return { problem: `This is not JSON: ${notJson.message}. Write it as in the samples, texts in double quotes.` };
    }
    const isArray = Array.isArray(value);
    if (parameter.type === 'object' && (isArray || value === null || typeof value !== 'object')) {
        return { problem: 'Must be a JSON object: {"name": "value"}.' };
    }
    if (parameter.type === 'array' && !isArray) {
        return { problem: 'Must be a JSON array: ["value"].' };
    }
    return { value };
}

/**
 * Returns the text of a field for a value; texts are themselves, everything else is JSON.
 *
 * @param {Parameter} parameter
 * @param {*} value
 * @returns {string}
 */
export function textOf(parameter, value) {
    if (value === undefined || value === null) {
        return value === null && isJson(parameter) ? 'null' : '';
    }
    if (isJson(parameter)) {
        return JSON.stringify(value, null, 2);
    }
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Whether a parameter is written as JSON. */
export function isJson(parameter) {
    return !['string', 'integer', 'number', 'boolean'].includes(parameter.type ?? 'any');
}

/**
 * Returns what a field accepts, in words: "integer, 1 to 60, default 10".
 *
 * @param {Parameter} parameter
 * @returns {string}
 */
export function describe(parameter) {
    const type = parameter.type ?? 'any';
    const words = [type === 'any' ? 'JSON' : type === 'array' && parameter.items ? `list of ${parameter.items}` : type];
    for (const [least, most, unit] of [['minimum', 'maximum', ''], ['minLength', 'maxLength', ' characters'], ['minItems', 'maxItems', ' elements']]) {
        const bounds = boundsOf(parameter, least, most);
        if (bounds) {
            words.push(inWords(bounds) + unit);
        }
    }
    if (parameter.pattern) {
        words.push(`form ${parameter.pattern}`);
    }
    if (parameter.default !== undefined) {
        words.push(`default ${parameter.default}`);
    }
    return words.join(', ');
}
