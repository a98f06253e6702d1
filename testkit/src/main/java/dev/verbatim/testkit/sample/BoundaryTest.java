package dev.verbatim.testkit.sample;

import dev.verbatim.runtime.MismatchException;
import dev.verbatim.testkit.json.DocumentedJson;
import dev.verbatim.testkit.json.JsonComparison;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.MemberRules;
import tools.jackson.databind.JsonNode;

/**
 * Tests a request with a value at a boundary: the request's type must read it and write it back, or must refuse it.
 *
 * @since 0.2.0
 */
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

    /** Returns the row, the member and the value, such as {@code shop/Order.md:17 Order items[].quantity: 10 is not
     * 1 to 9}. */
    public String name() {
        return name;
    }

    /**
     * Runs the test.
     *
     * @throws AssertionError if the type refuses a value that the row allows, or reads one that it does not allow
     */
    public void run() {
        String written;
        try {
            written = codec.read(request.toString()).write();
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
