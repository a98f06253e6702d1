/**
 * The parameters of an operation as a tree: members of members below the objects that contain them.
 *
 * @typedef {Object} Parameter
 * @property {string} name
 * @property {string[]} [path] the members that lead to it; its name alone if absent
 * @property {'path'|'body'} [in]
 * @property {string} [type] string, integer, number, boolean, array, object or any
 * @property {boolean} [required]
 * @property {string[]} [values]
 * @property {number} [minimum] also maximum, minLength, maxLength, minItems, maxItems, and each with "exclusive" before it
 * @property {string} [pattern]
 * @property {string} [default]
 * @property {string} [help]
 * @property {*} [example]
 * @property {string} [items] the type of the elements of an array
 *
 * @typedef {Object} TreeNode
 * @property {string} key the name of the member in the values of the form
 * @property {Parameter} parameter
 * @property {TreeNode[]} children
 * @property {boolean} isList whether the children are members of the elements of a list
 */

/** The segment of a path that stands for each element of a list. */
const EACH = '[]';

/**
 * Returns the top of the tree.
 *
 * @param {{parameters?: Parameter[]}} model
 * @returns {TreeNode[]}
 */
export function parameterTree(model) {
    const top = [];
    for (const parameter of model.parameters ?? []) {
        if (parameter.in === 'path') {
            top.push(node(keyOf(model, parameter), parameter));
        } else {
            place(top, parameter);
        }
    }
    return top;
}

/**
 * Returns the name of a parameter in the values of a form. Only a variable of the path with the name of a parameter of the body is
 * called otherwise: "{id}".
 *
 * @param {{parameters?: Parameter[]}} model
 * @param {Parameter} parameter
 */
export function keyOf(model, parameter) {
    const isTwice = (model.parameters ?? []).some((other) => other.in !== 'path' && pathOf(other)[0] === parameter.name);
    return parameter.in === 'path' && isTwice ? `{${parameter.name}}` : parameter.name;
}

/**
 * Returns the members that lead to a parameter.
 *
 * @param {Parameter} parameter
 * @returns {string[]}
 */
export function pathOf(parameter) {
    return parameter.path && parameter.path.length > 0 ? parameter.path : [parameter.name];
}

function place(top, parameter) {
    let level = top;
    let found = null;
    const path = pathOf(parameter);
    path.forEach((segment, at) => {
        if (segment === EACH) {
            found.isList = true;
            return;
        }
        found = level.find((candidate) => candidate.key === segment && candidate.parameter.in !== 'path');
        if (!found) {
            const isNested = at < path.length - 1;
            // A member that no row of the page describes, above one that a row describes.
            found = node(segment, isNested ? { name: segment, type: 'object', required: parameter.required } : parameter);
            level.push(found);
        } else if (at === path.length - 1) {
            found.parameter = parameter;
        }
        level = found.children;
    });
}

function node(key, parameter) {
    return { key, parameter, children: [], isList: false };
}
