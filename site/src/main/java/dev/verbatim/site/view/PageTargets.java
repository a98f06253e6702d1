package dev.verbatim.site.view;

import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.markdown.LinkTargets;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Where links between pages lead: to the page of the operation, or of the file.
 *
 * @param pages the pages of the site
 * @param api the API of the page that has the links
 * @param file the path of that page below the root of the pages
 */
record PageTargets(PagePaths pages, DocumentedApi api, String file) implements LinkTargets {
    @Override
    public Optional<String> page(String destination) {
        int hash = destination.indexOf('#');
        String path = hash < 0 ? destination : destination.substring(0, hash);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        String below = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
        return resolved(below, path).flatMap(pages::of).map(found -> api.root() + found);
    }

    /** Images beside pages are not part of the site. */
    @Override
    public Optional<String> image(String destination) {
        return Optional.empty();
    }

    /** Returns the path that a relative one means; empty if it leaves the root. */
    static Optional<String> resolved(String folder, String relative) {
        Deque<String> parts = new ArrayDeque<>();
        String whole = relative.startsWith("/") || folder.isEmpty() ? relative : folder + "/" + relative;
        for (String part : decoded(whole).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }
}
