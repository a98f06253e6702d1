/**
 * From the values of a form to a request, and to the command that sends it.
 *
 * @typedef {Object} ApiRequest
 * @property {string} [method] absent for a WebSocket
 * @property {string} path
 * @property {*} body JSON
 */

import { keyOf } from './parameter-tree.js';

export { toCurl, toWebsocat, bodyText } from './command-line.js';

/**
 * Builds a request.
 *
 * @param {Object} model of the operation
 * @param {Object<string, *>} values as a form reads them
 * @param {() => number} ids returns a number that no earlier request of the connection has; for styles whose answers repeat an id
 * @param {*} [like] the JSON of a sample: its envelope, such as a version, and the order of its members are kept
 * @returns {ApiRequest}
 */
export function buildRequest(model, values, ids, like) {
    const sample = like ?? firstRequest(model);
    const given = bodyValues(model, values);
    const parameters = model.positional ? byPosition(model, given) : inOrder(given, at(sample, model.parametersIn ?? []));
    let body = envelope(model, sample);
    if (model.nameMember && model.nameMember.length > 0) {
        body = put(body, model.nameMember, model.operation);
    }
    if (model.correlation && model.correlation.length > 0) {
        const id = ids();
        body = put(body, model.correlation, typeof at(sample, model.correlation) === 'string' ? String(id) : id);
    }
    if (model.parametersIn && model.parametersIn.length > 0) {
        const isSent = Array.isArray(parameters) ? parameters.length > 0 : Object.keys(parameters).length > 0;
        body = isSent || at(sample, model.parametersIn) !== undefined ? put(body, model.parametersIn, parameters) : body;
    } else {
        body = inOrder({ ...body, ...parameters }, sample);
    }
    const { method, path } = model.transport;
    return { ...(method ? { method } : {}), path: fillPath(model, path, values), body };
}

/**
 * Returns the values of the form that a request of a sample has.
 *
 * @param {Object} model of the operation
 * @param {{path?: string, json?: *}} request a step of a sample
 * @returns {Object<string, *>}
 */
export function valuesOf(model, request) {
    const values = {};
    const parameters = at(request.json, model.parametersIn ?? []);
    const variables = pathValues(model.transport.path ?? '', request.path ?? '');
    const ofBody = (model.parameters ?? []).filter((parameter) => parameter.in !== 'path');
    for (const parameter of model.parameters ?? []) {
        if (parameter.in === 'path' && variables[parameter.name] !== undefined) {
            values[keyOf(model, parameter)] = variables[parameter.name];
        }
    }
    topNames(ofBody).forEach((name, position) => {
        const value = model.positional && Array.isArray(parameters) ? parameters[position] : (parameters ?? {})[name];
        if (value !== undefined) {
            values[name] = value;
        }
    });
    return values;
}

/** Returns the value at a path of members; undefined if there is none. */
export function at(json, path) {
    return path.reduce((value, member) => (value !== null && typeof value === 'object' ? value[member] : undefined), json);
}

function firstRequest(model) {
    for (const sample of model.samples ?? []) {
        for (const step of sample.steps) {
            if (step.kind === 'request' && (model.nameMember ?? []).length > 0 && at(step.json, model.nameMember) === model.operation) {
                return step.json;
            }
        }
    }
    return undefined;
}

/** What surrounds the parameters: constants of the style, and what a sample has outside of the parameters. */
function envelope(model, sample) {
    const constants = model.constants ?? {};
    if ((model.parametersIn ?? []).length === 0 || sample === undefined || sample === null || typeof sample !== 'object') {
        return { ...constants };
    }
    const copy = { ...constants, ...JSON.parse(JSON.stringify(sample)) };
    return put(copy, model.parametersIn, undefined);
}

function bodyValues(model, values) {
    const ofPath = (model.parameters ?? []).filter((parameter) => parameter.in === 'path').map((parameter) => keyOf(model, parameter));
    return Object.fromEntries(Object.entries(values).filter(([name]) => !ofPath.includes(name)));
}

function topNames(parameters) {
    return [...new Set(parameters.map((parameter) => (parameter.path ?? [parameter.name])[0]))];
}

/** Left out at the end are not sent; left out before others are null, because only the position says what a value is. */
function byPosition(model, given) {
    const names = topNames((model.parameters ?? []).filter((parameter) => parameter.in !== 'path'));
    const list = names.map((name) => (given[name] === undefined ? null : given[name]));
    while (list.length > 0 && given[names[list.length - 1]] === undefined) {
        list.pop();
    }
    return list;
}

/** Sorts members as an example has them; others come last. */
function inOrder(members, example) {
    const known = example !== null && typeof example === 'object' && !Array.isArray(example) ? Object.keys(example) : [];
    const sorted = {};
    [...known.filter((name) => name in members), ...Object.keys(members)].forEach((name) => {
        sorted[name] = members[name];
    });
    return sorted;
}

/** Returns a copy with a value at a path; undefined takes the member away, without changing where the others are. */
function put(json, path, value) {
    const [member, ...rest] = path;
    const isList = /^\d+$/.test(member) && (json === undefined || Array.isArray(json));
    const copy = isList ? [...(json ?? [])] : { ...(json ?? {}) };
    copy[member] = rest.length === 0 ? value : put(copy[member], rest, value);
    return copy;
}

function fillPath(model, template, values) {
    return (model.parameters ?? [])
        .filter((parameter) => parameter.in === 'path')
        .reduce((path, parameter) => {
            const value = values[keyOf(model, parameter)];
            return value === undefined ? path : path.replace(`{${parameter.name}}`, () => encodeURIComponent(value));
        }, template);
}

function pathValues(template, path) {
    const names = template.split('/');
    const segments = path.split(/[?#]/)[0].replace(/^[a-z]+:\/\/[^/]*/i, '').split('/');
    const found = {};
    // Samples write paths with or without the first slash.
    const shift = template.startsWith('/') && segments[0] !== '' ? 1 : 0;
    names.forEach((name, index) => {
        const segment = segments[index - shift];
        if (/^\{.+\}$/.test(name) && segment !== undefined) {
            found[name.slice(1, -1)] = decoded(segment);
        }
    });
    return found;
}

function decoded(segment) {
    try {
        return decodeURIComponent(segment);
    } catch (notEncoded) {
        return segment;
    }
}
