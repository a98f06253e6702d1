package dev.verbatim.site.view;

import dev.verbatim.site.markdown.LinkTargets;
import java.util.Optional;
import java.util.Set;

/**
 * Where the links of a whole page lead: those to its own headings stay, as the site shows all of them.
 *
 * @param pages where links to other pages lead
 * @param headings the ids of the headings
 */
record GeneralTargets(LinkTargets pages, Set<String> headings) implements LinkTargets {
    /** Copies the ids. */
    GeneralTargets {
        headings = Set.copyOf(headings);
    }

    @Override
    public Optional<String> page(String destination) {
        return destination.startsWith("#")
                ? Optional.of(destination).filter(link -> headings.contains(link.substring(1)))
                : pages.page(destination);
    }

    @Override
    public Optional<String> image(String destination) {
        return pages.image(destination);
    }
}
