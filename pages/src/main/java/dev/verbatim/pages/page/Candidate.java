package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import java.util.Optional;
import java.util.Set;

/**
 * A region with evidence of an operation: a request that names one, parameters, or the members of a result below a name.
 *
 * @param region the region
 * @param title its heading; empty for the part before the first one
 * @param members what it documents
 */
record Candidate(Region region, Optional<PageBlock.Heading> title, Members members) {
    /** The region as a candidate; empty if it documents no operation. */
    static Optional<Candidate> of(Region region, Headings headings, Members members, PageStyle style) {
        Optional<PageBlock.Heading> title = region.heading() == Headings.NONE
                ? Optional.empty()
                : Optional.of(headings.get(region.heading()).heading());
        Candidate candidate = new Candidate(region, title, members);
        boolean isNamed = title.filter(HeadingName::isIdentifier).isPresent();
        boolean hasRow = style.operationName().contains(PageStyle.NameSource.ROW)
                && NameRow.of(region.blocks()).isPresent();
        boolean isEvidence = hasRow
                || !region.operations().isEmpty()
                || candidate.hasParameters()
                || isNamed && (members.results().isPresent() || members.isLabelled());
        return isEvidence && !candidate.isEvent(headings) ? Optional.of(candidate) : Optional.empty();
    }

    boolean hasParameters() {
        return members.parameters().isPresent();
    }

    /** Whether the region documents an event: it has no request, and its name or place is that of an event. */
    private boolean isEvent(Headings headings) {
        if (!region.operations().isEmpty()) {
            return false;
        }
        Optional<String> name = headingName().map(Text::value);
        return headings.isBelowEvents(region.heading())
                || region.notifications().stream()
                        .anyMatch(event -> event.message()
                                .type()
                                .filter(type -> name.equals(Optional.of(type)))
                                .isPresent())
                || members.events().stream()
                        .anyMatch(event -> event.name().map(Text::value).equals(name))
                || !region.hasResponses() && !region.notifications().isEmpty()
                || !hasParameters() && !members.events().isEmpty();
    }

    /** The name in the heading. */
    Optional<Text> headingName() {
        return title.flatMap(HeadingName::of);
    }

    /** The operations that its requests name. */
    Set<String> operations() {
        return region.operations();
    }
}
