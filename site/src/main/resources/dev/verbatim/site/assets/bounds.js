/**
 * Bounds of numbers, lengths and counts.
 *
 * @typedef {{least?: number, above?: number, most?: number, below?: number}} Bounds above and below are not allowed themselves
 */

/**
 * Returns the bounds of a parameter; undefined if it has none.
 *
 * @param {Object} parameter
 * @param {string} least the name of the lower bound, such as "minimum"
 * @param {string} most the name of the upper bound
 * @returns {Bounds|undefined}
 */
export function boundsOf(parameter, least, most) {
    const bounds = {
        least: parameter[least],
        above: parameter[exclusive(least)],
        most: parameter[most],
        below: parameter[exclusive(most)],
    };
    return Object.values(bounds).some((bound) => bound !== undefined) ? bounds : undefined;
}

/** Whether a number is within bounds; without bounds, every number is. */
export function isWithin(value, bounds = {}) {
    const { least = -Infinity, above = -Infinity, most = Infinity, below = Infinity } = bounds;
    return value >= least && value > above && value <= most && value < below;
}

/** Returns the bounds in words: "1 to 60", "at least 1", "more than 0 and at most 5". */
export function inWords({ least, above, most, below }) {
    if (least !== undefined && most !== undefined) {
        return least === most ? `exactly ${least}` : `${least} to ${most}`;
    }
    const words = [];
    if (least !== undefined || above !== undefined) {
        words.push(least !== undefined ? `at least ${least}` : `more than ${above}`);
    }
    if (most !== undefined || below !== undefined) {
        words.push(most !== undefined ? `at most ${most}` : `less than ${below}`);
    }
    return words.join(' and ');
}

function exclusive(name) {
    return `exclusive${name[0].toUpperCase()}${name.slice(1)}`;
}
