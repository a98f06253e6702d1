package dev.verbatim.benchmarks.json.byhand;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The destination of a call. */
record Destination(@Nullable String phoneNumber) {
    static Destination read(JsonParser in) {
        String phoneNumber = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "phoneNumber" -> phoneNumber = in.getString();
                default -> in.skipChildren();
            }
        }
        return new Destination(phoneNumber);
    }
}
