package dev.verbatim.runtime.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the table of limits in docs/transports.md with the defaults. */
class DocumentedLimitsOfConnectionsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| `?([^|`]+)`? \\| ");

    @Test
    void areTheDefaults() throws Exception {
        Map<String, String> limits = new LinkedHashMap<>();
        for (RecordComponent limit : ConnectionLimits.class.getRecordComponents()) {
            limits.put(limit.getName(), text(limit.getAccessor().invoke(ConnectionLimits.DEFAULT)));
        }

        assertThat(documented()).isEqualTo(limits);
    }

    private static Map<String, String> documented() throws IOException {
        String page = Files.readString(Path.of("../docs/transports.md"));
        Map<String, String> documented = new LinkedHashMap<>();
        ROW.matcher(page.substring(page.indexOf("## Limits")))
                .results()
                .forEach(row -> documented.put(row.group(1), row.group(2)));
        return documented;
    }

    private static String text(Object value) {
        if (value instanceof Duration time) {
            return time.toSeconds() > 60 ? time.toMinutes() + " minutes" : time.toSeconds() + " seconds";
        }
        boolean bytes = value instanceof Integer number && number > 1 << 20;
        if (bytes) {
            return ((int) value >> 20) + " MiB";
        }
        return value instanceof Integer number ? String.format(Locale.ROOT, "%,d", number) : value.toString();
    }
}
