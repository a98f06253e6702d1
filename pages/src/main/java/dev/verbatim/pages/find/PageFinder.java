package dev.verbatim.pages.find;

import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.style.StyleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for pages in several roots; the first root that has a page wins.
 *
 * @since 0.2.0
 */
public final class PageFinder {
    private final List<PagesRoot> roots;

    /** A finder that looks in these roots in this order. */
    public PageFinder(List<PagesRoot> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * Looks for a page.
     *
     * @param file its path relative to the root of the pages; may be unsafe, since nothing outside of a root is read
     */
    public Lookup find(String file) {
        Optional<String> problem = PageName.problem(file);
        if (problem.isPresent()) {
            return new Lookup.Unsafe(problem.get());
        }
        List<String> attempts = new ArrayList<>();
        for (PagesRoot root : roots) {
            Optional<Lookup> found = root.find(file);
            if (found.isPresent()) {
                return found.get();
            }
            attempts.add(root.place(file));
        }
        return new Lookup.Missing(attempts, nearest(file));
    }

    /**
     * The pages of an API: the Markdown files of its folder in the first root that has any, by path.
     *
     * @param folder safe by {@link PageName}, or empty for the root itself
     */
    public List<PageSource> folder(String folder) {
        for (PagesRoot root : roots) {
            List<PageSource> pages = root.list(folder).stream()
                    .filter(PageName::isMarkdown)
                    .flatMap(file -> root.find(file).stream())
                    .filter(Lookup.Found.class::isInstance)
                    .map(lookup -> ((Lookup.Found) lookup).page())
                    .toList();
            if (!pages.isEmpty()) {
                return pages;
            }
        }
        return List.of();
    }

    /** Where the pages of a folder are looked for, in this order. */
    public List<String> places(String folder) {
        return roots.stream().map(root -> root.place(folder)).toList();
    }

    /**
     * The style of the pages of an API: the nearest style file, in the folder itself or in one above it, of the first root that has
     * one or can list pages of the folder. In a root that cannot be listed, such as an archive, the top folder is shared with other
     * APIs and not searched.
     *
     * @param folder safe by {@link PageName}, or empty for the root itself
     */
    public FolderStyle style(String folder) {
        for (PagesRoot root : roots) {
            boolean hasPages = root.list(folder).stream().anyMatch(PageName::isMarkdown);
            for (String place : upwards(folder, hasPages || folder.isEmpty())) {
                String file = place.isEmpty() ? StyleFile.NAME : place + "/" + StyleFile.NAME;
                Optional<Lookup> found = root.find(file);
                if (found.isPresent()) {
                    return FolderStyle.of(file, found.get());
                }
            }
            if (hasPages) {
                return FolderStyle.NONE;
            }
        }
        return FolderStyle.NONE;
    }

    private static List<String> upwards(String folder, boolean toTop) {
        List<String> places = new ArrayList<>();
        for (String place = folder; !place.isEmpty(); place = folderOf(place)) {
            places.add(place);
        }
        if (toTop) {
            places.add("");
        }
        return places;
    }

    /** The folders that have pages in any root, sorted. */
    public List<String> folders() {
        return roots.stream()
                .flatMap(root -> root.folders().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns the page of the same name with another extension or in another folder, or else the page in the folder whose name is the
     * most similar. The folder and the extension are left out of that comparison, because they would make short names look similar.
     */
    private Optional<String> nearest(String file) {
        List<String> files = files(folderOf(file));
        return files.stream()
                .filter(other -> stem(other).equalsIgnoreCase(stem(file)) && !other.equals(file))
                .findFirst()
                .or(() -> elsewhere(file))
                .or(() -> similar(file, files));
    }

    private static Optional<String> similar(String file, List<String> files) {
        List<String> names =
                files.stream().map(other -> stem(nameOf(other))).distinct().toList();
        return NearestName.of(stem(nameOf(file)), names)
                .flatMap(nearest -> files.stream()
                        .filter(other -> stem(nameOf(other)).equals(nearest))
                        .findFirst());
    }

    private Optional<String> elsewhere(String file) {
        String name = nameOf(file);
        return Stream.concat(Stream.of(""), folders().stream())
                .filter(folder -> !folder.equals(folderOf(file)))
                .flatMap(folder -> files(folder).stream())
                .filter(other -> nameOf(other).equalsIgnoreCase(name))
                .findFirst();
    }

    private List<String> files(String folder) {
        return roots.stream().flatMap(root -> root.list(folder).stream()).toList();
    }

    /** The folder of a file; empty for the root. */
    public static String folderOf(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }

    private static String nameOf(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** A file without its extension. */
    private static String stem(String file) {
        return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
    }
}
