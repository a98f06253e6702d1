package dev.verbatim.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of notification on the page of its API.
 *
 * @param id its id in the page
 * @param type its type
 * @param channels the channels on which samples show it
 * @param members the members of its data
 * @param code a sample; {@code null} if no sample shows it
 * @param operations the operations whose samples show it
 * @param source the address of the sample in the source; {@code null} if the site has no such addresses
 */
record NotificationView(
        String id,
        String type,
        List<String> channels,
        List<ParameterRow> members,
        @Nullable String code,
        List<Link> operations,
        @Nullable String source) {
    /** Copies the lists. */
    NotificationView {
        channels = List.copyOf(channels);
        members = List.copyOf(members);
        operations = List.copyOf(operations);
    }
}
