package dev.verbatim.benchmarks;

import dev.verbatim.benchmarks.measure.Figure;
import dev.verbatim.benchmarks.measure.Row;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the rows as JSON: an array with one object for each row. */
final class ResultsFile {
    private ResultsFile() {}

    static void write(Path file, List<Row> rows) {
        try (JsonGenerator out =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), file.toFile(), JsonEncoding.UTF8)) {
            out.writeStartArray();
            for (Row row : rows) {
                out.writeStartObject();
                out.writeStringProperty("work", row.work());
                out.writeStringProperty("contender", row.contender());
                write(out, "nanoseconds", row.time());
                write(out, "bytes", row.memory());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private static void write(JsonGenerator out, String name, Figure figure) {
        out.writeName(name);
        out.writeStartObject();
        out.writeNumberProperty("value", figure.value());
        out.writeNumberProperty("ratio", figure.ratio());
        figure.target().ifPresent(target -> {
            out.writeNumberProperty("must", target.must());
            out.writeNumberProperty("aim", target.aim());
            out.writeBooleanProperty("mustMet", !figure.missesMust());
        });
        out.writeEndObject();
    }
}
