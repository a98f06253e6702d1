package dev.verbatim.site.guide;

import dev.verbatim.site.guide.GuideLinks.Found;
import dev.verbatim.site.markdown.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads a folder of guides and checks the links between them. */
public final class GuideReader {
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "svg", "webp");

    private final GuideFiles files;
    private final Function<Path, Optional<String>> pages;
    private final Map<Path, Document> documents = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final Map<String, Path> images = new TreeMap<>();

    private GuideReader(GuideFiles files, Function<Path, Optional<String>> pages) {
        this.files = files;
        this.pages = pages;
    }

    /**
     * Reads the Markdown files of a folder, and those beside it to which they link.
     *
     * @param pages finds the page in the site of a file that documents operations
     * @param sources finds the address in the source of a file, by its path below the folder that contains the guides
     * @throws IOException if the folder or a file cannot be read
     * @throws IllegalArgumentException if a link leads to no file or no heading; names the line of each
     */
    public static Guides read(
            Path folder, Function<Path, Optional<String>> pages, Function<String, Optional<String>> sources)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    "the folder of the guides does not exist: " + folder + "; create it, or choose another one");
        }
        return new GuideReader(GuideFiles.of(folder), pages).read(sources);
    }

    static boolean isImage(Path file) {
        String name = file.toString();
        return IMAGES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private Guides read(Function<String, Optional<String>> sources) throws IOException {
        Set<Path> own = new LinkedHashSet<>(files.list());
        if (own.isEmpty()) {
            throw new IOException("the folder of the guides has no file that ends with .md: " + files.folder()
                    + "; choose another one");
        }
        Path first = files.folder().resolve("README.md");
        collect(own.contains(first) ? first : own.iterator().next());
        for (Path file : own) {
            collect(file);
        }
        documents.forEach(this::check);
        if (!broken.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", broken));
        }
        Map<Path, String> paths = new LinkedHashMap<>();
        documents.keySet().forEach(file -> paths.put(file, files.page(file)));
        List<Guide> guides = new ArrayList<>();
        documents.forEach((file, document) -> guides.add(new Guide(
                document.title().orElse(files.name(file)),
                files.page(file),
                sources.apply(files.name(file)),
                document,
                new GuideTargets(files, file, paths, pages, sources))));
        return new Guides(guides, images);
    }

    /** Reads a file and those to which it links, each once, in the order of the links. */
    private void collect(Path start) throws IOException {
        Deque<Path> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            Path file = next.removeFirst();
            if (documents.containsKey(file)) {
                continue;
            }
            Document document = Document.of(Files.readString(file).replaceFirst("^\uFEFF", ""));
            documents.put(file, document);
            for (Found link : GuideLinks.of(document)) {
                files.resolve(file, link.path())
                        .filter(target -> !link.path().isEmpty()
                                && GuideFiles.isMarkdown(target)
                                && Files.isRegularFile(target)
                                && files.isInside(target)
                                && pages.apply(target).isEmpty())
                        .ifPresent(next::addLast);
            }
        }
    }

    private void check(Path file, Document document) {
        for (Found link : GuideLinks.of(document)) {
            Optional<Path> target = link.path().isEmpty() ? Optional.of(file) : files.resolve(file, link.path());
            if (target.isEmpty() || !Files.exists(target.get()) || !files.isInside(target.get())) {
                broken(file, link, "leads to no file of the project");
            } else if (isImage(target.get())) {
                images.put(files.site(target.get()), target.get());
            } else if (documents.containsKey(target.get())
                    && !link.fragment().isEmpty()
                    && documents.get(target.get()).headings().stream()
                            .noneMatch(heading -> heading.id().equals(link.fragment()))) {
                broken(file, link, "leads to no heading of " + files.name(target.get()));
            }
        }
    }

    private void broken(Path file, Found link, String problem) {
        broken.add(files.name(file) + ":" + link.line() + ": the link to \"" + link.destination() + "\" " + problem
                + "; correct or remove it");
    }
}
