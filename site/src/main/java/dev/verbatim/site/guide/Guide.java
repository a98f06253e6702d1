package dev.verbatim.site.guide;

import dev.verbatim.site.markdown.Document;
import dev.verbatim.site.markdown.LinkTargets;
import java.util.Optional;

/**
 * A guide.
 *
 * @param title its title: its first heading, or the name of its file
 * @param path its path in the site
 * @param source its address in the source; empty if the site has no such addresses
 * @param document its text
 * @param targets where its links lead
 */
public record Guide(String title, String path, Optional<String> source, Document document, LinkTargets targets) {}
