/**
 * Tries again, at first soon and then less and less often; at once when the browser is online again. A connection of a network that is
 * gone would otherwise look alive for minutes.
 */

const FIRST = 500;
const LONGEST = 30_000;

/**
 * Makes a plan of attempts.
 *
 * @param {() => void} attempt
 * @param {() => void} drop gives up the connection that there is, because the browser is offline
 * @param {number} [longest] the longest pause in milliseconds
 * @returns {{later: () => number, reset: () => void, stop: () => void}} later plans an attempt and returns in how many milliseconds;
 *     reset begins with short pauses again; stop cancels a planned attempt for good
 */
export function createRetry(attempt, drop, longest = LONGEST) {
    let pause = FIRST;
    let planned = null;
    let isStopped = false;

    function run() {
        clearTimeout(planned);
        planned = null;
        attempt();
    }

    function online() {
        if (planned !== null) {
            run();
        }
    }

    addEventListener('online', online);
    addEventListener('offline', drop);
    return {
        later() {
            if (isStopped) {
                return 0;
            }
            clearTimeout(planned);
            const wait = pause;
            planned = setTimeout(run, wait);
            pause = Math.min(pause * 2, longest);
            return wait;
        },
        reset() {
            pause = FIRST;
        },
        stop() {
            isStopped = true;
            clearTimeout(planned);
            planned = null;
            removeEventListener('online', online);
            removeEventListener('offline', drop);
        },
    };
}
