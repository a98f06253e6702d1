/**
 * The kinds of values that differ from one run to the next: ids, addresses, times. Two values of one kind mean the same to a reader.
 */

/** By how the value looks. */
const FORMS = [
    ['id', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
    ['time', /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/],
    // At least twelve characters, with letters and digits: 00710208b9945464, 03OJPH1V2BF7TSKHBDVTF3LAES00001S.
    ['id', /^(?=[^a-z]*[a-z])(?=\D*\d)[\w.~-]{12,}$/i],
];

/** By what the member is called: its last word. */
const NAMES = [
    ['id', /(^id|^ids|Ids|_ids|Id|_id|-id|ID|uuid|Uuid|UUID|guid|nonce|token|Token|cursor|Cursor|hash|Hash)$/],
    ['address', /(^uri|^url|Uri|Url|_uri|_url|URI|URL|^href|^link)$/],
    ['time', /(^time|Time|_time|timestamp|Timestamp|^date|Date|_date|^ts|_at|At|^since|^until|^created|^updated|^expires)$/],
    ['duration', /(duration|Duration|elapsed|Elapsed|uptime|Uptime|^age|latency|Latency)$/],
];

/**
 * Returns the kind of two values that may differ, or null if they may not.
 *
 * @param {string} name the member that contains them; empty for elements of a list
 * @param {*} documented a text or a number
 * @param {*} observed of the same JSON type
 * @returns {string|null}
 */
export function commonKind(name, documented, observed) {
    const named = NAMES.find(([, pattern]) => pattern.test(name));
    if (named && typeof documented !== 'boolean') {
        return named[0];
    }
    if (typeof documented !== 'string') {
        return null;
    }
    const form = FORMS.find(([, pattern]) => pattern.test(documented));
    if (form) {
        return form[1].test(observed) ? form[0] : null;
    }
    return isSameRoute(documented, observed) ? 'address' : null;
}

/** Whether two addresses or paths lead to the same kind of resource: only the host and the segments with ids differ. */
function isSameRoute(documented, observed) {
    if (!/^([a-z][a-z0-9+.-]*:\/)?\//i.test(documented)) {
        return false;
    }
    const one = segments(documented);
    const other = segments(observed);
    return one.length === other.length && one.every((segment, index) => segment === other[index] || /\d/.test(segment));
}

function segments(address) {
    return address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').split('/');
}
