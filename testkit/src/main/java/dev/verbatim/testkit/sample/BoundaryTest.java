package dev.verbatim.testkit.sample;

import dev.verbatim.runtime.MismatchException;
import dev.verbatim.testkit.json.DocumentedJson;
import dev.verbatim.testkit.json.JsonComparison;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.MemberRules;
import tools.jackson.databind.JsonNode;

/** A request with a value at a boundary: its type must read it and write it back, or must refuse it. */
public final class BoundaryTest {
    private final String name;
    private final int line;
    private final JsonNode request;
    private final boolean isAccepted;
    private final Codec codec;

    BoundaryTest(String name, int line, JsonNode request, boolean isAccepted, Codec codec) {
        this.name = name;
        this.line = line;
        this.request = request;
        this.isAccepted = isAccepted;
        this.codec = codec;
    }

    /** The row, the member and the value, such as {@code voice/Order.md:17 items[].quantity: 10 is refused}. */
    public String name() {
        return name;
    }

    /**
     * Runs the test.
     *
     * @throws AssertionError when a value that the row allows is refused, or one that it does not allow is read
     */
    public void run() {
        String written;
        try {
            written = codec.rewrite(request.toString());
        } catch (MismatchException refused) {
            if (isAccepted) {
                throw new AssertionError(name + ": but it is refused: " + refused.getMessage(), refused);
            }
            return;
        }
        if (!isAccepted) {
            throw new AssertionError(name + ": but the generated type reads it");
        }
        if (!JsonComparison.compare(DocumentedJson.onLine(line, request), JsonReader.read(written), MemberRules.NONE)
                .isEmpty()) {
            throw new AssertionError(name + ": but the generated type writes " + written);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
