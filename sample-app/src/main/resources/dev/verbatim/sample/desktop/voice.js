/**
 * What the pages of the Voice API say about messages, and no model has: the resources that can be read, and the members of calls and
 * devices. Names of operations are not among it.
 *
 * @typedef {Object} Call a call as messages show it
 * @property {string} id
 * @property {string} state
 * @property {string[]} capabilities
 * @property {{phoneNumber: string}[]} participants
 * @property {string} [dnis] the number that was dialled
 * @property {string} [duration] seconds
 * @property {string} [mute]
 * @property {string} [recordingState]
 * @property {Object<string, *>} [userData]
 * @property {string} [uri]
 *
 * @typedef {Object} Device a device as messages show it
 * @property {string} id
 * @property {string} phoneNumber
 * @property {string} [deviceState]
 * @property {{displayName?: string, state?: string, reason?: string}} [userState]
 * @property {string} [doNotDisturb]
 * @property {string} [forwardTo]
 * @property {string[]} capabilities
 */

/** The resources of the page Resources.md. */
export const CALLS_PATH = '/api/v2/me/calls';
export const DEVICES_PATH = '/api/v2/me/devices';

/** @returns {Call[]} the calls in the answer of CALLS_PATH */
export function callsOf(json) {
    return Array.isArray(json?.calls) ? json.calls : [];
}

/** @returns {Device[]} the devices in the answer of DEVICES_PATH, or in the data of a notification */
export function devicesOf(json) {
    return Array.isArray(json?.devices) ? json.devices : [];
}

/** @returns {Call|undefined} the call in the data of a notification */
export function callOf(data) {
    return data?.call && typeof data.call.id === 'string' ? data.call : undefined;
}

/** Returns the numbers of the other parties. */
export function numbersOf(call) {
    return (call.participants ?? []).map((participant) => participant.phoneNumber);
}

const RECORDING = { Recording: 'Being recorded', Paused: 'Recording paused', Stopped: 'Not recorded' };

/** Returns in words whether a call is recorded; undefined if it does not say. */
export function recordingOf({ recordingState }) {
    return RECORDING[recordingState] ?? recordingState;
}

/** Returns the number of the phone that a notification is for. */
export function ownNumberOf(data) {
    return data?.phoneNumber ?? devicesOf(data)[0]?.phoneNumber;
}

/** Whether the data of a notification is about a call to the phone that it is for. */
export function isIncoming(data) {
    return callOf(data) !== undefined && callOf(data).dnis === ownNumberOf(data);
}

/** Returns what a notification is called: its type, and what it says has changed. */
export function kindOf(data) {
    return [data?.messageType, data?.notificationType].filter(Boolean).join(' \u00b7 ');
}

/** Whether a notification says that the state of a call, or its mute, has changed; others show the state that was there before. */
export function isStateChange(data) {
    return data?.notificationType === 'StatusChange';
}

/** Returns the ids of calls and devices in a path or a URI. */
export function idsIn(text) {
    return [...String(text).matchAll(/\/(?:calls|devices)\/([^/?#\s]+)/g)].map((found) => found[1]);
}
