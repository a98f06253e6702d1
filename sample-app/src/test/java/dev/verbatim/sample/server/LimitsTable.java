package dev.verbatim.sample.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of limits in docs/server.md. */
final class LimitsTable {
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern NUMBER = Pattern.compile("([0-9][0-9,]*)( s\\b| MiB\\b)?");

    private LimitsTable() {}

    /** Returns all rows except the two of the header. */
    static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("../docs/server.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
                .filter(row -> !row.limit.equals("limit"))
                .toList();
    }

    /**
     * A limit.
     *
     * @param limit the name of the limit
     * @param defaultValue the default
     * @param beyond what happens beyond it
     */
    record Row(String limit, String defaultValue, String beyond) {
        /** Returns the first number of the default; MiB are converted to bytes. */
        int number() {
            Matcher number = NUMBER.matcher(defaultValue);
            if (!number.find()) {
                throw new AssertionError("no number in " + this);
            }
            int value = Integer.parseInt(number.group(1).replace(",", ""));
            return " MiB".equals(number.group(2)) ? value << 20 : value;
        }

        /** Checks that the row documents an HTTP status or a close code of a WebSocket, and returns it. */
        int code(int code) {
            if (!beyond.contains(String.valueOf(code))) {
                throw new AssertionError(code + " is not documented in: " + beyond);
            }
            return code;
        }
    }
}
