/**
 * The models of the API, which the documentation site makes from the pages.
 *
 * @typedef {Object} Operation the model of an operation; see docs/site.md
 * @property {string} operation its name
 * @property {string} page
 * @property {string} [summary]
 * @property {string} [capability]
 * @property {Object[]} [parameters]
 * @property {Sample[]} samples
 *
 * @typedef {Object} Sample
 * @property {string} label
 * @property {boolean} isScenario
 * @property {{kind: string, caption?: string, json?: *, path?: string, method?: string, status?: string}[]} steps
 *
 * @typedef {Object} Api
 * @property {string} name
 * @property {string} cometdPath
 * @property {string} ticketsPath
 * @property {string[]} channels
 * @property {string[]} statusPath the members that lead to the status of an answer
 * @property {string[]} messagePath
 * @property {Map<string, Operation>} operations by name
 * @property {Map<string, Operation>} byCapability
 * @property {(page: string) => string} pageUrl
 */

/**
 * Loads all models.
 *
 * @param {string} root where the documentation site is, such as "/docs/"
 * @param {string} folder of the API's pages, such as "voice"
 * @returns {Promise<Api>}
 */
export async function loadApi(root, folder) {
    const [site, api] = await Promise.all([json(`${root}site.json`), json(`${root}${folder}/api.json`)]);
    const models = await Promise.all(api.operations.map((entry) => json(root + entry.model)));
    const operations = new Map(models.map((model) => [model.operation, model]));
    return {
        name: api.api,
        cometdPath: site.tryOut?.cometd ?? '',
        ticketsPath: site.tryOut?.tickets ?? '',
        channels: api.channels ?? [],
        statusPath: api.response?.status ?? [],
        messagePath: api.response?.message ?? [],
        operations,
        byCapability: new Map(models.filter((model) => model.capability).map((model) => [model.capability, model])),
        pageUrl: (page) => root + page,
    };
}

/** Returns the variable of an operation's path, which names its resource; undefined if it has none. */
export function resourceParameter(model) {
    return (model.parameters ?? []).find((parameter) => parameter.in === 'path');
}

/** Returns the parameters that people fill in. */
export function inputsOf(model) {
    return (model.parameters ?? []).filter((parameter) => parameter.in !== 'path');
}

/** Whether a request needs nothing but its resource. */
export function needsNoInput(model) {
    return !inputsOf(model).some((parameter) => parameter.required);
}

/**
 * Returns the only required text of an operation that makes something below its resource, as dialling makes a call: it gets a field of
 * its own. Undefined for other operations.
 */
export function quickInput(model) {
    const variable = resourceParameter(model);
    const makes = variable && !model.transport.path?.endsWith(`{${variable.name}}`);
    const required = inputsOf(model).filter((parameter) => parameter.required && parameter.type !== 'object');
    return makes && required.length === 1 ? required[0] : undefined;
}

/** Returns the values of a form with one parameter filled in: {destination: {phoneNumber: "5001"}}. */
export function valuesWith(parameter, value) {
    return [...(parameter.path ?? [parameter.name])].reverse().reduce((inner, member) => ({ [member]: inner }), value);
}

async function json(url) {
    const response = await fetch(url, { credentials: 'omit' });
    if (!response.ok) {
        throw new Error(`${url} was answered with HTTP ${response.status}`);
    }
    return response.json();
}
