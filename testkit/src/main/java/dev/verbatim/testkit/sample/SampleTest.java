package dev.verbatim.testkit.sample;

import dev.verbatim.testkit.json.Difference;
import dev.verbatim.testkit.json.DocumentedJson;
import dev.verbatim.testkit.json.JsonComparison;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.MemberRules;
import dev.verbatim.testkit.report.SideBySide;
import dev.verbatim.testkit.report.TextColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tests one block of a page: its type must read it and write it back, and the generated code must write the same members around it.
 * The order of members may differ.
 *
 * @since 0.1.0
 */
public final class SampleTest {
    private final String place;
    private final int line;
    private final String what;
    private final DocumentedJson documented;
    private final Optional<Codec> codec;
    private final String advice;
    private final Optional<WholeMessage> whole;
    private final Runnable passed;

    /**
     * @param advice how to get a generated type, as the end of a sentence; may be empty
     * @param whole the message around the value; empty if it is not tested
     * @param passed records that the block was read
     */
    SampleTest(
            String page,
            int line,
            String what,
            DocumentedJson documented,
            Optional<Codec> codec,
            String advice,
            Optional<WholeMessage> whole,
            Runnable passed) {
        place = page + ":";
        this.line = line;
        this.what = what;
        this.documented = documented;
        this.codec = codec;
        this.advice = advice;
        this.whole = whole;
        this.passed = passed;
    }

    /** Returns the page, the line and the kind of block, such as {@code voice/SwapCalls.md:42 request SwapCalls}. */
    public String name() {
        return place + line + " " + what;
    }

    /**
     * Runs the test.
     *
     * @throws AssertionError if the block has no generated type, or if the type cannot read the block or writes it differently;
     *     the message names the line in the page
     */
    public void run() {
        Codec type = codec.orElseThrow(() -> failure("there is no generated type for it" + advice, null));
        Codec.Read read;
        JsonNode written;
        try {
            read = type.read(documented.value().toString());
            written = JsonReader.read(read.write());
        } catch (RuntimeException e) {
            throw failure("the generated type cannot read it and write it back: " + e.getMessage(), e);
        }
        compare(documented, written, "the generated type writes something else back");
        whole.ifPresent(message -> message.written(read)
                .ifPresent(json ->
                        compare(message.documented(), json, "the generated code writes something else around it")));
        passed.run();
    }

    private void compare(DocumentedJson page, JsonNode written, String problem) {
        List<Difference> differences = JsonComparison.compare(page, written, MemberRules.NONE);
        if (!differences.isEmpty()) {
            List<String> lines = new ArrayList<>(List.of(problem));
            for (Difference difference : differences) {
                String text = place + difference.line() + ": " + difference.path() + ": " + difference.message();
                lines.addAll(TextColumns.wrapped(text, "  ", SideBySide.WIDTH));
            }
            lines.addAll(SideBySide.of(page.value(), written, differences));
            throw failure(String.join(System.lineSeparator(), lines), null);
        }
    }

    private AssertionError failure(String message, @Nullable Throwable cause) {
        return new AssertionError(name() + ": " + message, cause);
    }

    @Override
    public String toString() {
        return name();
    }
}
