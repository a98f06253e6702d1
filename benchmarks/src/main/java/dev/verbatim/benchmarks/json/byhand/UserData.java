package dev.verbatim.benchmarks.json.byhand;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the data that a user attaches to a call. */
final class UserData {
    private UserData() {}

    static Map<String, String> read(JsonParser in) {
        Map<String, String> userData = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = in.currentName();
            in.nextToken();
            userData.put(key, in.getString());
        }
        return userData;
    }
}
