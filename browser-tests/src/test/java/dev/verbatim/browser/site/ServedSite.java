package dev.verbatim.browser.site;

import dev.verbatim.browser.WebFiles;
import dev.verbatim.site.Site;
import java.net.URI;
import java.util.List;

/** A site on a server that has nothing else, below a path, so that every link has to be relative. */
record ServedSite(Site site, WebFiles server) implements AutoCloseable {
    private static final String BELOW = "some/where/";

    static ServedSite of(Site site) {
        return new ServedSite(
                site,
                WebFiles.serve(path -> path.startsWith(BELOW)
                        ? site.file(path.substring(BELOW.length()))
                                .map(file -> new WebFiles.WebFile(file.mediaType(), file.content()))
                        : java.util.Optional.empty()));
    }

    /** The address of a file of the site. */
    URI uri(String path) {
        return server.uri(BELOW + encoded(path));
    }

    /** The paths of its HTML pages. */
    List<String> pages() {
        return site.paths().stream().filter(path -> path.endsWith(".html")).toList();
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
