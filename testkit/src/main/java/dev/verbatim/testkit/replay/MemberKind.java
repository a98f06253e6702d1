package dev.verbatim.testkit.replay;

import dev.verbatim.pages.ids.IdNames;
import dev.verbatim.testkit.json.JsonNumbers;
import tools.jackson.databind.JsonNode;

/**
 * How a replay compares a member's value. A page shows one run of the API; ids and times differ in the next run.
 *
 * @since 0.1.0
 */
public enum MemberKind {
    /** A value that must equal the documented one. */
    VALUE,
    /** An id. Each documented id corresponds to exactly one live id during the scenario. */
    ID,
    /** A URI or a path, compared segment by segment. Ids in it are compared as ids; scheme, host and port are ignored. */
    URI,
    /** An array whose order does not matter. */
    SET,
    /** Whole seconds, which never decrease for the same object. */
    DURATION,
    /**
     * A point in time near now, in the format that the page shows: seconds or milliseconds since 1970, or a date and a time in ISO
     * 8601. Near is five minutes; a time without an offset may be of any time zone.
     *
     * @since 0.2.0
     */
    TIMESTAMP,
    /**
     * A point in time in the format that the page shows, and in the order of the page: if one documented time is later than
     * another, the live one is not earlier.
     *
     * @since 0.2.0
     */
    ORDERED_TIMESTAMP,
    /** A value that differs from run to run. Only its JSON type is compared. */
    ANY;

    /**
     * Guesses the kind from a member's name: {@code duration} is a duration. The last word decides about
     * ids ({@code id}, {@code connId}, {@code callUuid}) and URIs ({@code uri}, {@code deviceUri}, {@code path}).
     */
    public static MemberKind of(String name) {
        if (name.equals("duration")) {
            return DURATION;
        }
        if (IdNames.isId(name)) {
            return ID;
        }
        return IdNames.isUri(name) ? URI : VALUE;
    }

    /** Returns whether a documented value can be of this kind. For example, a member named {@code path} may be an object. */
    boolean fits(JsonNode documented) {
        return switch (this) {
            case VALUE -> false;
            case ID, DURATION -> documented.isString() || JsonNumbers.isNumber(documented);
            case URI -> documented.isString();
            case SET -> documented.isArray();
            case TIMESTAMP, ORDERED_TIMESTAMP -> Timestamp.of(documented).isPresent();
            case ANY -> true;
        };
    }
}
