package dev.verbatim.mock.play;

import dev.verbatim.mock.documented.DocumentedExchange;
import dev.verbatim.pages.ids.IdBindings;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How much a received request is like a documented one.
 *
 * @param exchange the documented request
 * @param conversation the sample that it would continue; {@code null} if it would begin one
 * @param bindings the ids of both
 * @param conflicts how many ids do not fit each other
 * @param otherMembers how many members only one of both has
 * @param otherValues how many values differ, besides ids
 * @param otherIds how many ids differ from the documented ones
 * @param isElsewhere whether the page documents another operation
 */
record RequestMatch(
        DocumentedExchange exchange,
        @Nullable Conversation conversation,
        IdBindings bindings,
        int conflicts,
        int otherMembers,
        int otherValues,
        int otherIds,
        boolean isElsewhere)
        implements Comparable<RequestMatch> {
    private static final Comparator<RequestMatch> LIKENESS = Comparator.comparing(RequestMatch::conflicts)
            .thenComparing(RequestMatch::otherMembers)
            .thenComparing(match -> !match.isExactFailure())
            .thenComparing(match -> match.conversation() == null)
            .thenComparing(RequestMatch::otherValues)
            .thenComparing(RequestMatch::otherIds)
            .thenComparing(RequestMatch::isElsewhere);

    /** A sample whose answer is a failure is about exactly this request, so another request is not answered like it. */
    boolean isPlayable() {
        return !exchange.fails() || isExact();
    }

    private boolean isExactFailure() {
        return exchange.fails() && isExact();
    }

    private boolean isExact() {
        return conflicts == 0 && otherMembers == 0 && otherValues == 0 && otherIds == 0;
    }

    /** The one that is more like the received request comes first. */
    @Override
    public int compareTo(RequestMatch other) {
        return LIKENESS.compare(this, other);
    }
}
