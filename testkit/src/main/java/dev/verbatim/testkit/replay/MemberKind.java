package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.JsonNumbers;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a member's value is to a replay. A page shows one run of the API; ids and times differ in the next. */
public enum MemberKind {
    /** A value that must be the documented one. */
    VALUE,
    /** An id: each documented id stands for one live id over the whole scenario, and each live one for one documented. */
    ID,
    /** A URI or a path: equal segment by segment, ids bound as ids; scheme, host and port do not count. */
    URI,
    /** An array whose order does not matter. */
    SET,
    /** Whole seconds, which never become fewer for the same object. */
    DURATION;

    private static final Pattern IDS = Pattern.compile("(?:uuid|guid|id)s?|.*(?:Uuid|UUID|Guid|GUID|Id|ID|_id)s?");
    private static final Pattern URIS = Pattern.compile("(?:uri|url|path)s?|.*(?:Uri|URI|Url|URL|Path|_uri|_url)s?");

    /**
     * The kind of a member that nothing else is known of: {@code capabilities}, {@code duration}, and by their last word
     * ids ({@code id}, {@code connId}, {@code callUuid}) and URIs ({@code uri}, {@code deviceUri}, {@code path}).
     */
    public static MemberKind of(String name) {
        if (name.equals("capabilities")) {
            return SET;
        }
        if (name.equals("duration")) {
            return DURATION;
        }
        if (IDS.matcher(name).matches()) {
            return ID;
        }
        return URIS.matcher(name).matches() ? URI : VALUE;
    }

    /** Whether a documented value can be of this kind: a member named {@code path} may be an object. */
    boolean fits(JsonNode documented) {
        return switch (this) {
            case VALUE -> false;
            case ID, DURATION -> documented.isString() || JsonNumbers.isNumber(documented);
            case URI -> documented.isString();
            case SET -> documented.isArray();
        };
    }
}
