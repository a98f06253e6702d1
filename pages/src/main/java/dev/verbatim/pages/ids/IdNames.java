package dev.verbatim.pages.ids;

import java.util.List;
import java.util.Set;

/**
 * Tells by their names which members of messages have ids, and which have URIs or paths with ids in them. The last word of a name
 * decides: {@code connId} has an id, {@code deviceUri} a URI.
 *
 * @since 0.2.0
 */
public final class IdNames {
    private static final Set<String> IDS = Set.of("id", "uuid", "guid");
    private static final List<String> ID_ENDINGS = List.of("Id", "ID", "_id", "Uuid", "UUID", "Guid", "GUID");
    private static final Set<String> URIS = Set.of("uri", "url", "path");
    private static final List<String> URI_ENDINGS = List.of("Uri", "URI", "_uri", "Url", "URL", "_url", "Path");

    private IdNames() {}

    /** Returns whether members of this name have ids: {@code id}, {@code connId}, {@code callUuid}. */
    public static boolean isId(String member) {
        return is(member, IDS, ID_ENDINGS);
    }

    /** Returns whether members of this name have URIs or paths: {@code uri}, {@code deviceUri}, {@code path}. */
    public static boolean isUri(String member) {
        return !isId(member) && is(member, URIS, URI_ENDINGS);
    }

    /** In the singular or the plural. */
    private static boolean is(String member, Set<String> words, List<String> endings) {
        String singular = member.endsWith("s") ? member.substring(0, member.length() - 1) : member;
        if (words.contains(singular)) {
            return true;
        }
        for (String ending : endings) {
            if (singular.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
