package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import java.util.Optional;

/**
 * An event whose members a page documents.
 *
 * @param name the type of the event as the page gives it: by a sample near the table, the heading or the item of a list; empty if
 *     the page does not say which event it is
 * @param members the members of the event's data, without those of the envelope; see {@link ParameterTable} for members of members
 * @since 0.2.0
 */
public record DocumentedEvent(Optional<Text> name, ParameterTable members) {}
