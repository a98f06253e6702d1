/**
 * Samples that lead to what another sample takes for granted: two calls with a consultation, a conference, a forwarded phone. And the
 * samples that are behind what the other parties of a call receive.
 *
 * @typedef {Object} Prologue
 * @property {import('./models.js').Sample} sample the steps to play first, and no more
 * @property {Map<string, string>} pairs by documented id of the call that is needed: the id that the prologue has for it
 */

import { callsBefore, withOneIdEach } from './before.js';
import { callOf, devicesOf, numbersOf } from './voice.js';
import { castOf } from './cast.js';

/**
 * Indexes the samples of an API.
 *
 * @param {import('./models.js').Api} api
 * @param {ReturnType<import('./effects.js').createEffects>} effects
 */
export function createDonors(api, effects) {
    const samples = [...api.operations.values()].flatMap((model) => (model.samples ?? []).map((sample) => withOneIdEach(sample)));

    /** The calls that a sample has shown before a step, as its last messages show them. */
    function callsAt(sample, length) {
        const calls = new Map();
        for (const step of sample.steps.slice(0, length)) {
            const call = step.kind === 'notification' ? callOf(step.json?.data ?? step.json) : undefined;
            if (call) {
                calls.set(call.id, call);
            }
        }
        return [...calls.values()].filter((call) => (call.capabilities ?? []).length > 0);
    }

    /** Prefixes that end with a notification: the next step can follow. */
    function prefixes(sample) {
        return sample.steps
            .map((step, index) => ({ sample: { ...sample, steps: sample.steps.slice(0, index + 1) }, last: step }))
            .filter(({ last }) => last.kind === 'notification');
    }

    /** Whether a sample itself takes no more for granted than a call that the samples show how to make. */
    function isSelfMade(sample) {
        const calls = callsBefore(sample, api, effects);
        return calls.length === 0 || (calls.length === 1 && (!calls[0].isAsked || effects.isReachable(calls[0].wanted, calls[0].state)));
    }

    return {
        /**
         * Returns the best prologue for calls that have to be there; null if no sample leads to them, or none is needed.
         *
         * @param {import('./before.js').CallBefore[]} calls
         * @param {import('./models.js').Sample} target
         * @param {Object} cast of the target
         * @param {Object[]} phones
         * @returns {Prologue|null}
         */
        forCalls(calls, target, cast, phones) {
            const needed = calls.find((call) => call.isAsked);
            if (!needed || (calls.length < 2 && effects.isReachable(needed.wanted, needed.state))) {
                return null;
            }
            const others = calls.filter((call) => call !== needed);
            let best = null;
            for (const sample of samples.filter((one) => one.label !== target.label || one.steps[0] !== target.steps[0])) {
                const own = castOf(sample, phones);
                if (own === null || own.self !== cast.self || !isSelfMade(sample) || sample.steps.every((step) => step.kind !== 'request')) {
                    continue;
                }
                for (const { sample: prefix } of prefixes(sample)) {
                    const found = match(needed, others, callsAt(prefix, prefix.steps.length), cast, own);
                    const points = found && found.points - prefix.steps.length / 10;
                    if (found && (best === null || points > best.points)) {
                        best = { points, sample: prefix, pairs: found.pairs };
                    }
                }
            }
            return best;
        },

        /** Returns the shortest prologue after which a device announces a capability; null if no sample leads there. */
        forDevice(wanted) {
            return samples.flatMap(prefixes)
                .filter(({ sample, last }) => sample.steps.some((step) => step.kind === 'request')
                    && devicesOf(last.json?.data ?? last.json).some((device) => device.capabilities.includes(wanted)))
                .map(({ sample }) => ({ sample, pairs: new Map() }))
                .sort((one, other) => one.sample.steps.length - other.sample.steps.length)[0] ?? null;
        },

        /**
         * Returns the sample of the same page that makes what this one shows from another phone; null if this is not such a sample.
         *
         * @param {import('./models.js').Sample} sample
         * @param {Object} cast of the sample
         * @param {Object[]} phones
         * @returns {import('./models.js').Sample|null}
         */
        behind(sample, cast, phones) {
            if (sample.steps.some((step) => step.kind === 'request')) {
                return null;
            }
            const model = [...api.operations.values()].find((one) => (one.samples ?? []).includes(sample));
            const candidates = (model?.samples ?? [])
                .filter((one) => one.steps.some((step) => step.kind === 'request'))
                .map((one) => ({ sample: withOneIdEach(one), cast: castOf(one, phones) }))
                .filter((one) => one.cast && one.cast.self !== cast.self);
            const names = (one) => new Set(one.steps.flatMap((step) => Object.keys(callOf(step.json?.data ?? step.json)?.userData ?? {})));
            const wanted = names(sample);
            const strangers = (one) => [...names(one)].filter((name) => !wanted.has(name)).length
                + [...wanted].filter((name) => !names(one).has(name)).length
                // A sample that takes two calls for granted is the longer way.
                + callsBefore(one, api, effects).length / 10;
            return candidates.sort((one, other) => strangers(one.sample) - strangers(other.sample))[0]?.sample ?? null;
        },
    };
}

/** Pairs the needed calls with those of a prologue; null if one has no partner. */
function match(needed, others, calls, cast, own) {
    let points = 0;
    const pairs = new Map();
    const free = new Set(calls);
    for (const call of [needed, ...others]) {
        const rated = [...free]
            .filter((one) => call !== needed || (one.capabilities.includes(call.wanted) && (call.state === undefined || one.state === call.state)))
            .map((one) => ({ one, points: likeness(call.documented, one, cast, own) }))
            .filter((one) => one.points !== null)
            .sort((one, other) => other.points - one.points);
        if (rated.length === 0) {
            return null;
        }
        pairs.set(call.id, rated[0].one.id);
        free.delete(rated[0].one);
        points += rated[0].points;
    }
    return { points, pairs };
}

/** How much a call of a prologue is like a documented one; null if it is with somebody else. */
function likeness(documented, call, cast, own) {
    if (documented === undefined) {
        return 0;
    }
    const first = (one, which) => which.phoneOf(numbersOf(one)[0]);
    if (first(documented, cast) !== first(call, own)) {
        return null;
    }
    const data = Object.keys(documented.userData ?? {});
    return (documented.callType === call.callType ? 2 : 0)
        + (cast.phoneOf(documented.dnis) === own.phoneOf(call.dnis) ? 1 : 0)
        + (Number(documented.duration ?? 0) > 0 === Number(call.duration ?? 0) > 0 ? 1 : 0)
        - Object.keys(call.userData ?? {}).filter((name) => !data.includes(name)).length;
}
