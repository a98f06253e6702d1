package dev.verbatim.maven.report;

import dev.verbatim.maven.report.CompiledApi.Deviation;
import dev.verbatim.maven.report.CompiledApi.Notification;
import dev.verbatim.maven.report.CompiledApi.Operation;
import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonValue.JsonObject;

/** Reads the model of an API that the processor generates next to the classes. */
final class ModelReader {
    private ModelReader() {}

    /**
     * Reads a model.
     *
     * @throws UnexpectedModelException if the text is not a model of this version
     */
    static CompiledApi read(String text) {
        return JsonParser.parse(text)
                .value()
                .filter(JsonObject.class::isInstance)
                .map(root -> api(new ModelJson((JsonObject) root)))
                .orElseThrow(() -> new UnexpectedModelException("api", null));
    }

    private static CompiledApi api(ModelJson root) {
        return new CompiledApi(
                root.text("api"),
                root.text("package"),
                root.text("pages"),
                root.objects("operations", ModelReader::operation),
                root.objects(
                        "notifications",
                        notification -> new Notification(
                                notification.text("event"),
                                notification.optionalText("interface").orElse(""),
                                notification.text("type"))),
                root.objects("unclaimed", ModelReader::section),
                root.strings("files"));
    }

    private static Operation operation(ModelJson operation) {
        return new Operation(
                section(operation),
                operation.text("digest"),
                operation.text("method"),
                operation.text("url"),
                operation.optionalText("interface").orElse(""),
                operation.isSet("sent"),
                operation.objects(
                        "deviations", deviation -> new Deviation(deviation.text("rule"), deviation.text("reason"))));
    }

    private static Section section(ModelJson object) {
        return new Section(
                object.text("page"),
                object.number("line"),
                object.optionalText("name").orElse(""));
    }
}
