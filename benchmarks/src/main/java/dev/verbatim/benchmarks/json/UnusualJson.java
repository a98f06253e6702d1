package dev.verbatim.benchmarks.json;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Notifications as they are less often: the first one of the page SwapCalls, changed in one way each. */
public enum UnusualJson {
    /** Line ends, quotes and slashes in strings are escaped. */
    ESCAPES {
        @Override
        String change(String json) {
            return json.replace("\"15001\"", "\"15001 \\\"Front desk\\\"\\nBuilding 7\"")
                    .replace("/calls/", "\\/calls\\/");
        }
    },
    /** People have names of Latin letters with accents, and of Chinese characters. */
    NAMES {
        @Override
        String change(String json) {
            return json.replace("\"15001\"", "\"J\u00fcrgen M\u00fcller-L\u00fcdenscheidt\"")
                    .replace("\"15000\"", "\"\u738b\u5c0f\u660e\"");
        }
    },
    /** Numbers of more digits than a long has, and of digits behind a point, in members that no reader knows. */
    LONG_NUMBERS {
        @Override
        String change(String json) {
            return json.replace(
                    "\"BusinessCall\":0",
                    "\"BusinessCall\":0,\"sequence\":123456789012345678901234567890,\"begin\":1764569565.123456789,\"load\":6.25e-3");
        }
    },
    /** Each member is on a line of its own, indented by two spaces a level. */
    PRETTY_PRINTED {
        @Override
        String change(String json) {
            return Indentation.of(json);
        }
    },
    /** A call has 64 kB of data, in 512 members. */
    USER_DATA {
        @Override
        String change(String json) {
            String data = IntStream.range(0, 512)
                    .mapToObj(i -> "\"customer.field." + i + "\":\"" + "value ".repeat(17) + i + "\"")
                    .collect(Collectors.joining(",", "{", "}"));
            return json.replace("\"duration\":", "\"userData\":" + data + ",\"duration\":");
        }
    };

    abstract String change(String json);

    /** Returns the changed notification. */
    byte[] notification() {
        String json = new String(Payloads.notification(), StandardCharsets.UTF_8);
        String changed = change(json);
        if (changed.equals(json)) {
            throw new IllegalStateException(name() + " changes nothing");
        }
        return changed.getBytes(StandardCharsets.UTF_8);
    }
}
