package dev.verbatim.site;

import dev.verbatim.site.output.MediaTypes;
import dev.verbatim.site.output.SiteFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A documentation site: files by path, made of pages; the same bytes for the same pages. Immutable, for any number of threads.
 *
 * <pre>{@code
 * Site site = Site.of(Path.of("src/main/pages")).title("Acme").build();
 * site.writeTo(Path.of("target/site"));
 * }</pre>
 *
 * @since 0.2.0
 */
public final class Site {
    private final SortedMap<String, Supplier<byte[]>> files;
    private final SiteSummary summary;
    private final String policy;

    Site(SortedMap<String, Supplier<byte[]>> files, SiteSummary summary, String policy) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.summary = summary;
        this.policy = policy;
    }

    /**
     * Begins a site.
     *
     * @param pages the root of the pages; each folder below it that has pages is an API
     */
    public static SiteBuilder of(Path pages) {
        return new SiteBuilder(pages);
    }

    /**
     * Returns a file. It is made when it is asked for.
     *
     * @param path its path, such as {@code voice/SwapCalls.html}, with {@code /} between the parts and without one at the beginning
     * @return empty if the site has no such file
     */
    public Optional<SiteFile> file(String path) {
        return Optional.ofNullable(files.get(path)).map(content -> new SiteFile(MediaTypes.of(path), content.get()));
    }

    /** Returns the paths of all files, sorted. */
    public SortedSet<String> paths() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
    }

    /** Returns the Content-Security-Policy of all pages, which also say it themselves. */
    public String policy() {
        return policy;
    }

    /** Returns what the site is made of. */
    public SiteSummary summary() {
        return summary;
    }

    /**
     * Writes the whole site. A folder that has a site is updated: files of the earlier site that are not of this one are deleted, and
     * nothing else is touched.
     *
     * @param directory the folder; created if it does not exist
     * @throws IOException if the folder has files that no earlier site wrote, or cannot be written; then it has the files that it had
     */
    public void writeTo(Path directory) throws IOException {
        new SiteFolder(directory.toAbsolutePath().normalize()).write(files.keySet(), this::content);
    }

    private byte[] content(String path) {
        Supplier<byte[]> content = files.get(path);
        if (content == null) {
            throw new IllegalArgumentException("The site has no file " + path);
        }
        return content.get();
    }
}
