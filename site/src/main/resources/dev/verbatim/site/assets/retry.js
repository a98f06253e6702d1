/**
 * Tries again, at first soon and then less and less often; at once when the browser is online again.
 */

const FIRST = 500;
const MOST = 30_000;

/**
 * Makes a plan of attempts.
 *
 * @param {() => void} attempt
 * @returns {{later: () => number, reset: () => void, stop: () => void}} later plans an attempt and returns in how many milliseconds;
 *     reset begins with short pauses again; stop cancels a planned attempt for good
 */
export function createRetry(attempt) {
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
    return {
        later() {
            if (isStopped) {
                return 0;
            }
            clearTimeout(planned);
            const wait = pause;
            planned = setTimeout(run, wait);
            pause = Math.min(pause * 2, MOST);
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
        },
    };
}
