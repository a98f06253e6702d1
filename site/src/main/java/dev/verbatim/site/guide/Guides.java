package dev.verbatim.site.guide;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The guides of a site.
 *
 * @param guides the guides: the first page, then in the order in which they are linked
 * @param images the images that they show, by path in the site
 */
public record Guides(List<Guide> guides, Map<String, Path> images) {
    /** No guides. */
    public static final Guides NONE = new Guides(List.of(), Map.of());

    /** Copies the list. */
    public Guides {
        guides = List.copyOf(guides);
    }
}
