package dev.verbatim.benchmarks.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Markdown page.
 *
 * @param file its path below the root of the pages
 * @param text its text
 */
public record MarkdownPage(String file, String text) {
    private static final String SWAP_CALLS = "SwapCalls";

    /** Returns the page SwapCalls of the sample application. */
    public static MarkdownPage swapCalls() {
        return voice(SWAP_CALLS);
    }

    /** Returns a page of the sample application. */
    public static MarkdownPage voice(String operation) {
        return read(root("/voice"), root("/voice").resolve(operation + ".md"));
    }

    /** Returns the practice pages: pages of a real API with their defects, including overviews. */
    static List<MarkdownPage> corpus() {
        Path root = root("/corpus");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> read(root, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns pages like SwapCalls, each for a different operation, all with the same notifications. */
    static List<MarkdownPage> api(int operations) {
        String text = swapCalls().text();
        return IntStream.range(0, operations)
                .mapToObj(number -> SWAP_CALLS + number)
                .map(name -> new MarkdownPage("voice/" + name + ".md", text.replace(SWAP_CALLS, name)))
                .toList();
    }

    private static MarkdownPage read(Path root, Path file) {
        try {
            return new MarkdownPage(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root(String resource) {
        try {
            return Path.of(MarkdownPage.class.getResource(resource).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
