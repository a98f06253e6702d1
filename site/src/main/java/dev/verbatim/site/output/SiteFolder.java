package dev.verbatim.site.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The folder that a site is written into. A list in it says which files are the site's, so that a later run replaces these and
 * nothing else.
 *
 * @param root the folder
 */
public record SiteFolder(Path root) {
    private static final String LIST = ".verbatim-site";
    private static final String STAGING = ".verbatim-site-new";

    /**
     * Writes a site. All files are made before the first one is replaced, and a file is never half written.
     *
     * @param paths the paths of the files, with {@code /} between their parts
     * @param content makes the content of a file; called by several threads
     * @throws IOException if the folder has files that no earlier run has written, or cannot be written
     */
    public void write(Collection<String> paths, Function<String, byte[]> content) throws IOException {
        Set<String> earlier = earlier();
        refuseForeign(paths, earlier);
        Files.createDirectories(root);
        Path staging = root.resolve(STAGING);
        delete(staging);
        try {
            // Each failure is kept, so that all threads have ended when the first one is thrown.
            List<RuntimeException> failures = paths.parallelStream()
                    .flatMap(path -> stage(staging.resolve(path), () -> content.apply(path)).stream())
                    .toList();
            if (!failures.isEmpty()) {
                throw failures.get(0);
            }
            Set<String> all = new TreeSet<>(earlier);
            all.addAll(paths);
            writeList(all);
            for (String path : paths) {
                replace(staging.resolve(path), root.resolve(path));
            }
            all.removeAll(paths);
            for (String path : all) {
                Files.deleteIfExists(root.resolve(path));
                deleteEmpty(parent(root.resolve(path)));
            }
            writeList(new TreeSet<>(paths));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            delete(staging);
        }
    }

    private static Optional<RuntimeException> stage(Path file, Supplier<byte[]> content) {
        try {
            Files.createDirectories(parent(file));
            Files.write(file, content.get());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private Set<String> earlier() throws IOException {
        Path list = root.resolve(LIST);
        if (Files.isRegularFile(list)) {
            Set<String> names = new TreeSet<>(Files.readAllLines(list));
            // A list that somebody has edited must not make files elsewhere disappear.
            names.removeIf(name -> name.isBlank()
                    || !root.resolve(name).normalize().startsWith(root.normalize())
                    || root.resolve(name).normalize().equals(root.normalize()));
            return names;
        }
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new IOException(root + " is a file; choose another folder for the site");
        }
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.list(root)) {
                if (files.findAny().isPresent()) {
                    throw new IOException(root
                            + " has files that are not of an earlier site, so nothing was written; empty it or choose another"
                            + " folder");
                }
            }
        }
        return Set.of();
    }

    private void refuseForeign(Collection<String> paths, Set<String> earlier) throws IOException {
        for (String path : paths) {
            if (!earlier.contains(path) && Files.exists(root.resolve(path))) {
                throw new IOException(root.resolve(path)
                        + " is not of an earlier site, so nothing was written; move it or choose another folder");
            }
        }
    }

    private void writeList(Set<String> names) throws IOException {
        Files.write(root.resolve(LIST), (String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves a file alone that has the same bytes, so that its time tells when it changed. */
    private static void replace(Path from, Path to) throws IOException {
        Files.createDirectories(parent(to));
        if (Files.isRegularFile(to) && Arrays.equals(Files.readAllBytes(from), Files.readAllBytes(to))) {
            return;
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void deleteEmpty(Path folder) throws IOException {
        Path next = folder;
        while (!next.equals(root) && next.startsWith(root) && Files.isDirectory(next)) {
            try (Stream<Path> files = Files.list(next)) {
                if (files.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(next);
            next = parent(next);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }
}
