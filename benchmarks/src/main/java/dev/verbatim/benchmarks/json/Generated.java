package dev.verbatim.benchmarks.json;

import dev.verbatim.benchmarks.json.byhand.Jackson;
import dev.verbatim.benchmarks.voice.CallStateChangeMessage;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** A client's use of what is generated. */
final class Generated {
    private Generated() {}

    /** The notification that the bytes hold. */
    static CallStateChangeMessage read(byte[] bytes) {
        CallStateChangeMessage message = null;
        try (JsonParser in = Jackson.JSON.createParser(ObjectReadContext.empty(), bytes)) {
            in.nextToken();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                if (name.equals("data")) {
                    message = CallStateChangeMessage.readData(in);
                }
            }
        }
        return message;
    }
}
