package dev.verbatim.site.markdown;

import java.util.Optional;

/** Finds out where the links of a Markdown file lead in the site. */
public interface LinkTargets {
    /**
     * Returns where a relative link leads.
     *
     * @param destination the path as it is written, without a scheme and a host, perhaps with a fragment
     * @return the address in the site, relative to the page; empty if the site does not have it
     */
    Optional<String> page(String destination);

    /**
     * Returns where an image is.
     *
     * @param destination the path as it is written
     * @return the address in the site, relative to the page; empty if the site does not have it
     */
    Optional<String> image(String destination);

    /** No other pages and no images. */
    LinkTargets NONE = new LinkTargets() {
        @Override
        public Optional<String> page(String destination) {
            return destination.startsWith("#") ? Optional.of(destination) : Optional.empty();
        }

        @Override
        public Optional<String> image(String destination) {
            return Optional.empty();
        }
    };
}
