package dev.verbatim.site.view;

import dev.verbatim.site.markdown.LinkTargets;
import java.util.Optional;

/**
 * Where the links of a whole page lead: those to its own headings stay, as the site shows all of them.
 *
 * @param pages where links to other pages lead
 */
record GeneralTargets(LinkTargets pages) implements LinkTargets {
    @Override
    public Optional<String> page(String destination) {
        return destination.startsWith("#") ? Optional.of(destination) : pages.page(destination);
    }

    @Override
    public Optional<String> image(String destination) {
        return pages.image(destination);
    }
}
