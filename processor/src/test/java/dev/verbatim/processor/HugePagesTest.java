package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages built to cost time and memory, in a compiler with little memory. The time limit is far above what a slow machine needs, and
 * far below the time of an algorithm that is worse than linear.
 */
class HugePagesTest {
    private static final List<String> HEAP = List.of("-J-Xmx96m");
    private static final String NOTIFICATION = "# X\n\n## Parameters\n\n## Notification\n\n```\n{\"data\": ";

    @TempDir
    Path root;

    private final Map<String, String> expected = new TreeMap<>();

    @Test
    void aHugePageIsReportedWithinBoundedTimeAndMemory() throws IOException {
        page("Megabytes", "", "x\n", 25_000_000, "1:1: [pages-unsafe] the page has more than 262144 characters");
        page("Line", "# X ", "x", 10_000_000, "1:1: [pages-unsafe] the page has more than 262144 characters");
        page("ShorterLine", "# X\n", "x", 200_000, "2:32769: [pages-unsafe] the line has more than 32768 characters");
        page("Cells", "## Parameters\n\n|a|b|\n|-|-|\n", "|c|d|\n", 500_000, "1:1: [pages-unsafe] the page has more");
        page(
                "MissingCells",
                "## Parameters\n\n" + "|a".repeat(1_000) + "\n" + "|-".repeat(1_000) + "\n",
                "|b\n",
                1_000,
                "1:1: [pages-unsafe] a table has more than 10000 cells");
        page("Lists", "## Parameters\n\n", "+ ", 100_000, "3:32769: [pages-unsafe] the line has more");
        page(
                "NestedLists",
                "## Parameters\n\n",
                "+ ",
                16_000,
                "1:1: [pages-unsafe] lists and quotes are nested too deeply");
        page("Arrays", NOTIFICATION, "[".repeat(1_000) + "\n", 100, "8:265: [json-syntax] not JSON: more than 256");
        page("Digits", NOTIFICATION, "1", 1_000_000, "1:1: [pages-unsafe] the page has more than 262144 characters");
        page(
                "FewerDigits",
                NOTIFICATION,
                "1",
                30_000,
                "8:10: [json-syntax] not JSON: a value expected; the number has");
        page("Blocks", "## Parameters\n", "```\n", 60_000, "1:1: [pages-unsafe] the page has 30000 fenced blocks");
        List<String> arguments = new ArrayList<>(List.of(
                "-Averbatim.pages=" + root,
                "-proc:only",
                "-cp",
                System.getProperty("java.class.path"),
                source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Huge\", pages = \"huge\") package acme;")));
        for (String operation : expected.keySet()) {
            arguments.add(source(
                    operation,
                    "package acme; @dev.verbatim.annotations.Operation(\"" + operation + "\") interface " + operation
                            + " {}"));
        }
        JavaTool javac = JavaTool.of(Path.of(System.getProperty("java.home")), "javac", root, HEAP);

        String said = assertTimeoutPreemptively(Duration.ofMinutes(3), () -> javac.run(arguments));

        assertThat(said).doesNotContain("internal error", "OutOfMemoryError", "StackOverflowError");
        expected.forEach((operation, finding) -> assertThat(said).contains(operation + ".md:" + finding));
    }

    private void page(String operation, String start, String repeated, int times, String finding) throws IOException {
        try (BufferedWriter page = Files.newBufferedWriter(
                Files.createDirectories(root.resolve("huge")).resolve(operation + ".md"))) {
            page.write(start);
            for (int count = 0; count < times; count++) {
                page.write(repeated);
            }
        }
        expected.put(operation, finding);
    }

    private String source(String type, String text) throws IOException {
        return Files.writeString(root.resolve(type + ".java"), text).toString();
    }
}
