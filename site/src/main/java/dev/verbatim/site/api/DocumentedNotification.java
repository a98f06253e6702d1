package dev.verbatim.site.api;

import dev.verbatim.pages.page.Step;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A type of notification that pages show or document.
 *
 * @param type its type
 * @param channels the channels on which samples show it
 * @param members the members of its data, with the members inside them
 * @param sample the first sample of it; empty if only a table documents it
 * @param file the page with that sample, or with the table
 * @param line the line of it
 * @param operations the operations whose samples show it, by name
 */
public record DocumentedNotification(
        String type,
        SortedSet<String> channels,
        List<DocumentedParameter> members,
        Optional<Step.Notification> sample,
        String file,
        int line,
        List<String> operations) {
    /** Copies the lists. */
    public DocumentedNotification {
        members = List.copyOf(members);
        operations = List.copyOf(operations);
    }
}
