/**
 * Fields that contain fields: objects with documented members, and lists.
 *
 * @typedef {import('./parameter-tree.js').TreeNode} TreeNode
 * @typedef {import('./fields.js').Field} Field
 */

import { boundsOf, inWords, isWithin } from './bounds.js';
import { element, freshId } from './dom.js';
import { help, requirement, textField } from './fields.js';

const SCALARS = ['string', 'integer', 'number', 'boolean'];

/**
 * Makes the field of a parameter of any type.
 *
 * @param {TreeNode} node
 * @param {string} name as problems call it, such as "destination.phoneNumber"
 * @returns {Field}
 */
export function nodeField(node, name) {
    const isList = node.isList || (node.parameter.type === 'array' && SCALARS.includes(node.parameter.items));
    if (isList) {
        return listField(node, name);
    }
    return node.children.length > 0 ? groupField(node, name) : textField(node, name);
}

/** An object. If it is optional and nothing in it is filled in, it is not sent. */
function groupField(node, name) {
    const { parameter } = node;
    const id = freshId('group');
    const fields = node.children.map((child) => [child.key, nodeField(child, `${name}.${child.key}`)]);
    const isEmpty = () => fields.every(([, field]) => field.isEmpty());
    const made = element(
        'fieldset',
        { class: 'field-group', 'aria-describedby': parameter.help ? `${id}-help` : null },
        element('legend', {}, element('span', { class: 'field-name' }, node.key), ' ', requirement(parameter)),
        help(parameter, id),
        ...fields.map(([, field]) => field.element));
    /** Members of a sample without a field of their own go along. */
    let others = {};
    return {
        element: made,
        read(problems, isQuiet = false) {
            if (!parameter.required && isEmpty() && Object.keys(others).length === 0) {
                fields.forEach(([, field]) => field.forgive());
                return undefined;
            }
            const value = { ...others };
            for (const [key, field] of fields) {
                const member = field.read(problems, isQuiet);
                if (member !== undefined) {
                    value[key] = member;
                }
            }
            return value;
        },
        write(value) {
            const members = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
            others = Object.fromEntries(Object.entries(members).filter(([key]) => !fields.some(([own]) => own === key)));
            fields.forEach(([key, field]) => field.write(members[key]));
        },
        isEmpty,
        forgive: () => fields.forEach(([, field]) => field.forgive()),
        focus: () => fields[0][1].focus(),
    };
}

/** A list with a field for each element. Without elements, it is not sent. */
function listField(node, name) {
    const { parameter } = node;
    const id = freshId('list');
    const rows = element('ol', { class: 'field-rows' });
    const problem = element('p', { class: 'field-problem', id: `${id}-problem`, hidden: true });
    const add = element('button', { type: 'button', class: 'quiet', click: () => addRow(undefined).field.focus() }, 'Add to the list');
    const made = element(
        'fieldset',
        { class: 'field-group', 'aria-describedby': `${id}-problem${parameter.help ? ` ${id}-help` : ''}` },
        element('legend', {}, element('span', { class: 'field-name' }, node.key), ' ', requirement(parameter)),
        help(parameter, id),
        rows,
        problem,
        add);
    let entries = [];

    function addRow(value) {
        const label = `${node.key} ${entries.length + 1}`;
        const itemNode = {
            key: label,
            parameter: { name: label, type: parameter.items ?? 'object', values: parameter.values, required: true },
            children: node.children,
            isList: false,
        };
        const field = nodeField(itemNode, `${name}[${entries.length}]`);
        const entry = { field };
        const remove = element('button', { type: 'button', class: 'quiet', click: () => removeRow(entry) }, `Remove ${label}`);
        entry.row = element('li', {}, field.element, remove);
        entries.push(entry);
        rows.append(entry.row);
        field.write(value);
        show(null);
        return entry;
    }

    function removeRow(entry) {
        // Labels count the elements, so all rows are made again.
        const values = entries.filter((other) => other !== entry).map((other) => other.field.read([], true));
        fillWith(values);
        add.focus();
        made.dispatchEvent(new Event('input', { bubbles: true }));
    }

    function fillWith(values) {
        entries = [];
        rows.replaceChildren();
        values.forEach(addRow);
        show(null);
    }

    function wrongCount() {
        const bounds = boundsOf(parameter, 'minItems', 'maxItems');
        if (entries.length === 0) {
            return parameter.required ? 'Required: add at least one.' : null;
        }
        return isWithin(entries.length, bounds) ? null : `Must have ${inWords(bounds)} elements; it has ${entries.length}.`;
    }

    function show(message) {
        problem.textContent = message ?? '';
        problem.hidden = !message;
    }

    return {
        element: made,
        read(problems, isQuiet = false) {
            const message = wrongCount();
            if (!isQuiet) {
                show(message);
            }
            if (message) {
                problems.push({ name, message, input: add });
            }
            return entries.length === 0 ? undefined : entries.map((entry) => entry.field.read(problems, isQuiet));
        },
        write: (value) => fillWith(Array.isArray(value) ? value : []),
        isEmpty: () => entries.length === 0,
        forgive() {
            show(null);
            entries.forEach((entry) => entry.field.forgive());
        },
        focus: () => (entries.length > 0 ? entries[0].field.focus() : add.focus()),
    };
}
