package dev.verbatim.site.search;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.source.Position;
import dev.verbatim.site.json.JsonMembers;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what can be searched for. An entry in JSON is an array, because there are many: its kind, its title, its address, what it
 * belongs to, and its text.
 */
public final class SearchEntries {
    private static final int TEXT_LENGTH = 160;

    private final List<JsonValue> entries = new ArrayList<>();

    /** The kinds of entries. Their numbers are known to search.js and search-worker.js. */
    public enum Kind {
        /** An operation. */
        OPERATION(0),
        /** A notification. */
        NOTIFICATION(1),
        /** A page or guide. */
        PAGE(2),
        /** A heading of a page or guide. */
        HEADING(3),
        /** A parameter. */
        PARAMETER(4),
        /** A status. */
        STATUS(5);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    /**
     * Adds an entry.
     *
     * @param path its address, relative to the root of the site
     * @param context what it belongs to; may be empty
     * @param text what is said about it; only its beginning is kept
     */
    public void add(Kind kind, String title, String path, String context, String text) {
        String beginning = text.length() <= TEXT_LENGTH ? text : shortened(text);
        entries.add(JsonMembers.array(List.of(
                new JsonNumber(Position.START, Integer.toString(kind.number)),
                JsonMembers.text(title),
                JsonMembers.text(path),
                JsonMembers.text(context),
                JsonMembers.text(beginning.replaceAll("\\s+", " ").strip()))));
    }

    private static String shortened(String text) {
        int end = Character.isHighSurrogate(text.charAt(TEXT_LENGTH - 1)) ? TEXT_LENGTH - 1 : TEXT_LENGTH;
        int blank = text.lastIndexOf(' ', end);
        return text.substring(0, blank > TEXT_LENGTH / 2 ? blank : end) + "\u2026";
    }

    /** Returns all entries as JSON. */
    public String json() {
        return new JsonMembers().put("entries", JsonMembers.array(entries)).source();
    }
}
