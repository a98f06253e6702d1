/**
 * The form of an operation, made from its model.
 *
 * @typedef {import('./parameter-tree.js').TreeNode} TreeNode
 * @typedef {import('./fields.js').Field} Field
 * @typedef {import('./fields.js').Problem} Problem
 *
 * @typedef {Object} Form
 * @property {HTMLElement} element fields and a live region; put it into a form element of yours
 * @property {() => {values: Object<string, *>, problems: Problem[]}} read the values that are filled in, by name; shows the problems
 *     at their fields and says them
 * @property {(values: Object<string, *>) => void} write replaces all values
 * @property {() => {values: Object<string, *>, problems: Problem[]}} peek as read, but says and shows nothing
 * @property {() => void} focus puts the focus on the first problem, or else on the first field
 */

import { element } from './dom.js';
import { nodeField } from './field-groups.js';
import { parameterTree } from './parameter-tree.js';

/**
 * Makes a form.
 *
 * @param {{parameters?: Object[]}} model of an operation
 * @param {{values?: Object<string, *>, hidden?: string[]}} [options] the values to begin with, by name and nested as in the request;
 *     the names of parameters that have no field: their values are kept as they are
 * @returns {Form}
 */
export function createForm(model, { values = {}, hidden = [] } = {}) {
    const nodes = parameterTree(model).filter((node) => !hidden.includes(node.key));
    const fields = nodes.map((node) => [node.key, nodeField(node, node.key)]);
    const live = element('p', { class: 'form-live', role: 'status' });
    const made = element('div', { class: 'operation-form' }, ...fields.map(([, field]) => field.element), live);
    let kept = {};
    let firstProblem = null;

    function write(next) {
        kept = Object.fromEntries(Object.entries(next).filter(([name]) => hidden.includes(name)));
        fields.forEach(([key, field]) => field.write(next[key]));
        live.textContent = '';
        firstProblem = null;
    }

    function read(isQuiet) {
        const problems = [];
        const found = { ...kept };
        for (const [key, field] of fields) {
            const value = field.read(problems, isQuiet);
            if (value !== undefined) {
                found[key] = value;
            }
        }
        if (!isQuiet) {
            firstProblem = problems.length > 0 ? problems[0].input : null;
        }
        return { values: found, problems };
    }

    write(values);
    return {
        element: made,
        read() {
            const result = read(false);
            live.textContent = said(result.problems);
            return result;
        },
        peek: () => read(true),
        write,
        focus() {
            if (firstProblem) {
                firstProblem.focus();
            } else if (fields.length > 0) {
                fields[0][1].focus();
            }
        },
    };
}

function said(problems) {
    if (problems.length === 0) {
        return '';
    }
    const list = problems.map((problem) => `${problem.name}: ${problem.message}`).join(' ');
    return `${problems.length === 1 ? 'One value needs' : `${problems.length} values need`} your attention. ${list}`;
}
