package dev.verbatim.jackson;

import dev.verbatim.runtime.GeneratedRecord;
import dev.verbatim.runtime.RecordReader;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.style.Outcome;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * A sample of a page that a generated record stands for.
 *
 * @param place the page and the line
 * @param type the record
 * @param json the sample
 */
public record GeneratedSample(String place, Class<? extends GeneratedRecord> type, String json) {
    /** The channel of notifications that need one. */
    public static final String CHANNEL = "/v1/gates";

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Returns the samples of an API that have a generated record. */
    public static List<GeneratedSample> of(Class<?> dispatcher) throws Exception {
        ApiModel model = ApiModel.load(dispatcher);
        List<GeneratedSample> samples = new ArrayList<>();
        List<Sample> shown =
                Stream.concat(model.samples().stream(), model.events().stream()).toList();
        for (Sample sample : shown) {
            for (Step step : sample.steps()) {
                String name;
                Optional<Step.Part> part;
                if (step instanceof Step.Request request) {
                    name = "request " + request.operation().orElse(sample.operation());
                    part = request.parameters();
                } else if (step instanceof Step.Response response) {
                    name = "response " + sample.operation();
                    part = response.outcome() == Outcome.SUCCESS ? response.result() : Optional.empty();
                } else {
                    Step.Notification notification = (Step.Notification) step;
                    name = "notification " + notification.type().orElse("");
                    part = notification.data();
                }
                String type = model.types().get(name);
                if (type != null && part.isPresent() && isJson(part.get())) {
                    String place = sample.page() + ":" + step.line();
                    add(samples, place, dispatcher, type, part.get().read().value());
                }
            }
        }
        return samples;
    }

    private static boolean isJson(Step.Part part) {
        try {
            part.read();
            return true;
        } catch (JsonSyntaxException damaged) {
            return false;
        }
    }

    private static void add(
            List<GeneratedSample> samples, String place, Class<?> dispatcher, String type, JsonNode json)
            throws Exception {
        if (type.startsWith("[]") || type.startsWith("{}")) {
            for (JsonNode element : json) {
                add(samples, place, dispatcher, type.substring(2), element);
            }
        } else if (!type.isEmpty() && !json.isNull()) {
            Class<?> found = Class.forName(dispatcher.getPackageName() + "." + type, true, dispatcher.getClassLoader());
            if (GeneratedRecord.class.isAssignableFrom(found)) {
                samples.add(new GeneratedSample(place, found.asSubclass(GeneratedRecord.class), json.toString()));
            }
        }
    }

    /** What the record's own code reads. */
    public GeneratedRecord read() {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            return RecordReader.of(type).orElseThrow().read(in, CHANNEL);
        }
    }

    /** What the record's own code writes. */
    public static String write(GeneratedRecord value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            value.writeTo(out);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return place + " " + type.getSimpleName();
    }
}
