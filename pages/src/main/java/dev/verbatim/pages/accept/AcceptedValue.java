package dev.verbatim.pages.accept;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.source.PagePosition;

/**
 * What happens to one value of a sample.
 *
 * @param position the value, or the object or array around it; the sample's first message if the value cannot be found
 * @param member the path of the member in its message
 * @param message what it was and becomes, such as {@code "Held" -> "OnHold"}, or why it stays as it is
 * @param isAccepted whether the page gets the new value
 * @since 0.2.0
 */
public record AcceptedValue(PagePosition position, String member, String message, boolean isAccepted)
        implements Comparable<AcceptedValue> {
    @Override
    public int compareTo(AcceptedValue other) {
        int byPosition = position.compareTo(other.position);
        return byPosition != 0 ? byPosition : (member + message).compareTo(other.member + other.message);
    }

    /** Returns {@code file:line:column: member: message}. */
    @Override
    public String toString() {
        return Quote.visible(position + ": " + (member.isEmpty() ? "" : member + ": ")
                + (isAccepted ? "" : "not accepted: ") + message);
    }
}
