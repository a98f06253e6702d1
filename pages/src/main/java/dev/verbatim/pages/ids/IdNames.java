package dev.verbatim.pages.ids;

import java.util.regex.Pattern;

/**
 * Tells by their names which members of messages have ids, and which have URIs or paths with ids in them. The last word of a name
 * decides: {@code connId} has an id, {@code deviceUri} a URI.
 *
 * @since 0.2.0
 */
public final class IdNames {
    private static final Pattern IDS = Pattern.compile("(?:uuid|guid|id)s?|.*(?:Uuid|UUID|Guid|GUID|Id|ID|_id)s?");
    private static final Pattern URIS = Pattern.compile("(?:uri|url|path)s?|.*(?:Uri|URI|Url|URL|Path|_uri|_url)s?");

    private IdNames() {}

    /** Returns whether members of this name have ids: {@code id}, {@code connId}, {@code callUuid}. */
    public static boolean isId(String member) {
        return IDS.matcher(member).matches();
    }

    /** Returns whether members of this name have URIs or paths: {@code uri}, {@code deviceUri}, {@code path}. */
    public static boolean isUri(String member) {
        return !isId(member) && URIS.matcher(member).matches();
    }
}
