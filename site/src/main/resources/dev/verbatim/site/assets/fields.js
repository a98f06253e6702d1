/**
 * The fields of a form: one for a parameter, with its label, its help and its problem.
 *
 * @typedef {import('./parameter-tree.js').TreeNode} TreeNode
 *
 * @typedef {Object} Problem
 * @property {string} name the parameter
 * @property {string} message a sentence
 * @property {HTMLElement} input what to put the focus on
 *
 * @typedef {Object} Field
 * @property {HTMLElement} element
 * @property {(problems: Problem[], isQuiet?: boolean) => *} read returns the value, undefined if nothing is sent; adds problems, and
 *     shows them unless it is quiet
 * @property {(value: *) => void} write shows a value
 * @property {() => boolean} isEmpty whether nothing is filled in
 * @property {() => void} forgive hides problems
 * @property {() => void} focus
 */

import { element, freshId } from './dom.js';
import { describe, isJson, readText, textOf } from './field-values.js';

/**
 * Makes the field of a parameter without members: a text, a choice, or JSON.
 *
 * @param {TreeNode} node
 * @param {string} name as problems call it
 * @returns {Field}
 */
export function textField(node, name) {
    const { parameter } = node;
    const id = freshId('field');
    const input = control(parameter, id);
    const problem = element('p', { class: 'field-problem', id: `${id}-problem`, hidden: true });
    const made = element(
        'div',
        { class: 'field' },
        element(
            'div',
            { class: 'field-head' },
            element('label', { for: id }, node.key),
            element('span', { class: 'field-type', id: `${id}-type` }, describe(parameter)),
            requirement(parameter)),
        input,
        problem,
        help(parameter, id));
    const show = (message) => {
        problem.textContent = message ?? '';
        problem.hidden = !message;
        if (message) {
            input.setAttribute('aria-invalid', 'true');
        } else {
            input.removeAttribute('aria-invalid');
        }
    };
    input.setAttribute('aria-describedby', `${id}-problem ${id}-type${parameter.help ? ` ${id}-help` : ''}`);
    input.addEventListener('input', () => show(null));
    return {
        element: made,
        read(problems, isQuiet = false) {
            const reading = readText(parameter, input.value);
            if (!isQuiet) {
                show(reading.problem);
            }
            if (reading.problem) {
                problems.push({ name, message: reading.problem, input });
            }
            return reading.value;
        },
        write(value) {
            show(null);
            const text = textOf(parameter, value);
            if (input.tagName === 'SELECT' && text !== '' && ![...input.options].some((option) => option.value === text)) {
                // A sample may show what the table does not list.
                input.append(element('option', { value: text }, text));
            }
            input.value = text;
        },
        isEmpty: () => input.value === '',
        forgive: () => show(null),
        focus: () => input.focus(),
    };
}

/** Says whether a parameter may be left out. */
export function requirement(parameter) {
    return parameter.required
        ? element('span', { class: 'field-required' }, 'required')
        : element('span', { class: 'field-optional' }, 'optional');
}

/** Returns what the page says about a parameter; null if it says nothing. */
export function help(parameter, id) {
    return parameter.help ? element('p', { class: 'field-help', id: `${id}-help` }, parameter.help) : null;
}

function control(parameter, id) {
    const common = { id, 'aria-required': parameter.required ? 'true' : null };
    const choices = parameter.values ?? (parameter.type === 'boolean' ? ['true', 'false'] : null);
    if (choices) {
        const empty = element('option', { value: '' }, parameter.required ? 'Choose' : 'Not sent');
        return element('select', common, empty, ...choices.map((choice) => element('option', { value: choice }, choice)));
    }
    const technical = { spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off' };
    if (isJson(parameter)) {
        return element('textarea', { ...common, ...technical, rows: 4, class: 'code-input' });
    }
    const isNumber = parameter.type === 'integer' || parameter.type === 'number';
    return element('input', {
        ...common,
        ...technical,
        type: 'text',
        inputmode: isNumber ? (parameter.type === 'integer' && !(parameter.minimum < 0) ? 'numeric' : 'decimal') : null,
        placeholder: parameter.default !== undefined ? String(parameter.default) : null,
    });
}
