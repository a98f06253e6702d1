/**
 * The order of buttons. What changes the state of a call comes first, as an agent needs it most; then the rest, the more common kinds of
 * change first. All of it is read from the samples of the pages, so that a new page finds its place.
 */

import { at } from '/docs/assets/request.js';
import { inputsOf } from './models.js';
import { callOf, idsIn, isStateChange } from './voice.js';

/**
 * Returns a comparison of capabilities.
 *
 * @param {import('./models.js').Api} api
 * @returns {(one: string, other: string) => number} for Array.sort, which keeps the announced order of equals
 */
export function orderOf(api) {
    const models = [...api.operations.values()];
    const name = models.find((model) => model.nameMember)?.nameMember ?? [];
    const samples = models.flatMap((model) => (model.samples ?? []).map((sample) => ({ model, sample })));
    const notifications = samples.flatMap(({ sample }) => sample.steps.filter(({ kind }) => kind === 'notification').map(dataOf));
    const commonness = (type) => notifications.filter((data) => data?.notificationType === type).length;

    /** What is notified about the call of each request, and where. */
    const requests = samples.flatMap(({ model, sample }) => sample.steps.flatMap((step, index) => {
        if (step.kind !== 'request') {
            return [];
        }
        const id = idsIn(step.path).at(-1);
        const data = sample.steps.slice(index + 1).filter(({ kind }) => kind === 'notification').map(dataOf).find((one) => callOf(one)?.id === id);
        return [{ operation: at(step.json, name), page: model, data }];
    }));

    /** Smaller is earlier, member by member. */
    function keyOf(capability) {
        const model = api.byCapability.get(capability);
        if (!model) {
            return [2];
        }
        const own = requests.filter(({ operation }) => operation === model.operation);
        const offered = new Set(notifications.map(callOf).filter((call) => call?.capabilities?.includes(capability)).map(({ state }) => state));
        // Of one that is offered in a single state and leaves the call there, as muting does, the state is not what changes.
        const changes = own.some(({ data }) => data && isStateChange(data) && [...offered].some((state) => state !== callOf(data).state));
        const asks = inputsOf(model).length > 0 ? 1 : 0;
        const common = -Math.max(0, ...own.map(({ data }) => (data ? commonness(data.notificationType) : 0)));
        const elsewhere = -own.filter(({ page }) => page !== model).length;
        return changes ? [0, asks, elsewhere] : [1, common, asks];
    }

    const keys = new Map();
    const key = (capability) => {
        if (!keys.has(capability)) {
            keys.set(capability, keyOf(capability));
        }
        return keys.get(capability);
    };
    return (one, other) => {
        const [left, right] = [key(one), key(other)];
        const first = left.findIndex((value, index) => value !== right[index]);
        return first < 0 ? 0 : left[first] - (right[first] ?? 0);
    };
}

function dataOf(step) {
    return step.json?.data ?? step.json;
}
