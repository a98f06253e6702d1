package dev.verbatim.testkit.coverage;

import java.util.Comparator;
import java.util.List;

/**
 * What tells a documented item from the others of its API. The same in every run, and what recordings have.
 *
 * @param kind its kind
 * @param parts the names that identify it, such as {@code Hold}, {@code reason}, {@code absent}
 */
record ItemId(Kind kind, List<String> parts) implements Comparable<ItemId> {
    static final String PRESENT = "present";
    static final String ABSENT = "absent";
    static final String ALLOWED = "allowed";
    static final String REFUSED = "refused";

    private static final Comparator<ItemId> ORDER =
            Comparator.comparing(ItemId::kind).thenComparing(id -> String.join("\0", id.parts));

    ItemId {
        parts = List.copyOf(parts);
    }

    static ItemId operation(String operation) {
        return new ItemId(Kind.OPERATIONS, List.of(operation));
    }

    static ItemId parameter(String operation, String name, boolean isPresent) {
        return new ItemId(Kind.PARAMETERS, List.of(operation, name, isPresent ? PRESENT : ABSENT));
    }

    /**
     * @param operation the operation; empty for a status that is documented for all
     * @param code the number or word
     */
    static ItemId status(String operation, String code) {
        return new ItemId(Kind.STATUSES, List.of(operation, code));
    }

    static ItemId notification(String type) {
        return new ItemId(Kind.NOTIFICATIONS, List.of(type));
    }

    /**
     * @param member the member that tells what happened, such as {@code notificationType}
     * @param word its value
     */
    static ItemId notification(String type, String member, String word) {
        return new ItemId(Kind.NOTIFICATIONS, List.of(type, member, word));
    }

    static ItemId capability(String operation, boolean isAllowed) {
        return new ItemId(Kind.CAPABILITIES, List.of(operation, isAllowed ? ALLOWED : REFUSED));
    }

    static ItemId step(String page, int line) {
        return new ItemId(Kind.STEPS, List.of(page, Integer.toString(line)));
    }

    @Override
    public int compareTo(ItemId other) {
        return ORDER.compare(this, other);
    }
}
