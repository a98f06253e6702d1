package dev.verbatim.maven.report;

import static dev.verbatim.maven.json.JsonFile.objects;

import dev.verbatim.maven.json.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;

/** Writes a report as JSON, for other tools. It says the same as {@link MarkdownReport}. */
public final class JsonReport {
    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the report about a module.
     *
     * @param module the name of the module
     */
    public static void write(Path file, String module, CompiledApis apis) throws IOException {
        JsonFile.write(file, json -> new JsonReport(json).report(module, apis));
    }

    private void report(String module, CompiledApis apis) {
        json.writeStartObject();
        json.writeStringProperty("module", module);
        objects(json, "apis", apis.apis(), this::api);
        objects(json, "unclaimed", apis.unclaimed(), this::section);
        json.writeEndObject();
    }

    private void api(CompiledApi api) {
        json.writeStringProperty("name", api.name());
        json.writeStringProperty("package", api.packageName());
        json.writeStringProperty("pages", api.folder());
        objects(json, "operations", api.operations(), this::operation);
        objects(json, "notifications", api.notifications(), notification -> {
            json.writeStringProperty("name", notification.event());
            if (!notification.type().isEmpty()) {
                json.writeStringProperty("interface", notification.type());
            }
            json.writeStringProperty("record", notification.record());
        });
        json.writeArrayPropertyStart("files");
        api.files().forEach(json::writeString);
        json.writeEndArray();
    }

    private void operation(CompiledApi.Operation operation) {
        section(operation.section());
        json.writeStringProperty("method", operation.httpMethod());
        json.writeStringProperty("url", operation.url());
        if (!operation.type().isEmpty()) {
            json.writeStringProperty("interface", operation.type());
        }
        json.writeBooleanProperty("sent", operation.isSent());
        objects(json, "deviations", operation.deviations(), deviation -> {
            json.writeStringProperty("rule", deviation.rule());
            json.writeStringProperty("reason", deviation.reason());
        });
    }

    private void section(Section section) {
        json.writeStringProperty("name", section.operation());
        json.writeStringProperty("page", section.page());
        json.writeNumberProperty("line", section.line());
    }
}
