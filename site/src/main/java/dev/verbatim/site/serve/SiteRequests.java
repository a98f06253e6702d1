package dev.verbatim.site.serve;

import dev.verbatim.site.Site;
import dev.verbatim.site.SiteFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests below a path with the files of a site. The site is made when it is first asked for, so it takes no time when a server
 * starts. Browsers ask each time whether a file has changed, and get 304 if it has not (RFC 9110, section 13.1.2). Thread-safe.
 *
 * <pre>{@code
 * SiteRequests docs = new SiteRequests("/docs", () -> site);
 * if (docs.concerns(path)) {
 *     SiteResponse response = docs.answer(method, path, request.getHeader("If-None-Match"));
 * }
 * }</pre>
 *
 * @since 0.2.0
 */
public final class SiteRequests {
    private static final String INDEX = "index.html";
    private static final byte[] NOTHING = {};

    private final String root;
    private final Supplier<Site> maker;
    private volatile @Nullable Site site;

    /**
     * Answers requests below a path.
     *
     * @param path such as {@code /docs}, without a slash at its end
     * @param site makes the site; is called once, or again if it throws
     */
    public SiteRequests(String path, Supplier<Site> site) {
        root = path;
        maker = site;
    }

    /**
     * Returns whether a request is one for the site.
     *
     * @param path the path of the request without its query, with or without percent-encodings, and without {@code .} and {@code ..}
     */
    public boolean concerns(String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    /**
     * Answers a request that the site is {@link #concerns concerned} with: 200 with a file, 304, a redirection to a folder, 404, 405, or 400
     * for an encoding that cannot be read.
     *
     * @param method the HTTP method
     * @param path the path of the request without its query, with its percent-encodings
     * @param ifNoneMatch the header of this name; {@code null} if there is none
     */
    public SiteResponse answer(String method, String path, @Nullable String ifNoneMatch) {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            SiteResponse refusal = text(405, "Documentation can only be read: send GET or HEAD.\n");
            Map<String, String> headers = new LinkedHashMap<>(refusal.headers());
            headers.put("Allow", "GET, HEAD");
            return new SiteResponse(405, headers, refusal.body());
        }
        if (path.equals(root)) {
            return moved(root.substring(root.lastIndexOf('/') + 1) + "/");
        }
        Optional<String> decoded = PercentDecoder.decode(path.substring(root.length() + 1));
        return decoded.map(name -> file(name, ifNoneMatch))
                .orElseGet(() -> text(400, "The path has a percent-encoding that is not valid UTF-8.\n"));
    }

    private SiteResponse file(String path, @Nullable String ifNoneMatch) {
        Site files = site();
        boolean isFolder = path.isEmpty() || path.endsWith("/");
        Optional<SiteFile> file = files.file(isFolder ? path + INDEX : path);
        if (file.isPresent()) {
            return found(file.get(), files.policy(), ifNoneMatch);
        }
        // Relative links of an index work only below its folder.
        boolean isFolderWithoutSlash = !isFolder && files.paths().contains(path + "/" + INDEX);
        return isFolderWithoutSlash
                ? moved(path.substring(path.lastIndexOf('/') + 1) + "/")
                : text(404, "The documentation has no such page. It begins at " + root + "/.\n");
    }

    private static SiteResponse found(SiteFile file, String policy, @Nullable String ifNoneMatch) {
        byte[] content = file.content();
        String tag = EntityTag.of(content);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ETag", tag);
        headers.put("Cache-Control", "no-cache");
        // A policy in the page cannot forbid frames.
        headers.put("Content-Security-Policy", policy + "; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        if (ifNoneMatch != null && EntityTag.isAmong(ifNoneMatch, tag)) {
            return new SiteResponse(304, headers, NOTHING);
        }
        headers.put("Content-Type", file.mediaType());
        return new SiteResponse(200, headers, content);
    }

    /** A relative address leads to the right place behind a proxy that serves the site below another path, too. */
    private static SiteResponse moved(String location) {
        return new SiteResponse(308, Map.of("Location", PercentEncoder.encode(location)), NOTHING);
    }

    private static SiteResponse text(int status, String text) {
        return new SiteResponse(
                status,
                Map.of("Content-Type", "text/plain;charset=utf-8", "X-Content-Type-Options", "nosniff"),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private Site site() {
        Site made = site;
        if (made == null) {
            synchronized (this) {
                made = site;
                if (made == null) {
                    made = maker.get();
                    site = made;
                }
            }
        }
        return made;
    }
}
