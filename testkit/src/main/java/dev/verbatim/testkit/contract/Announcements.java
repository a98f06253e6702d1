package dev.verbatim.testkit.contract;

import dev.verbatim.pages.ids.IdNames;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.style.MessageStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads what the notifications of all samples announce about the capabilities of resources. */
final class Announcements {
    private final MessageStyle style;
    private final List<Announced> found = new ArrayList<>();

    private Announcements(MessageStyle style) {
        this.style = style;
    }

    /** Returns the announcements, in the order of the pages. */
    static List<Announced> of(ApiModel model) {
        Announcements announcements = new Announcements(model.style());
        for (Sample sample : model.samples()) {
            for (Step step : sample.steps()) {
                if (step instanceof Step.Notification notification) {
                    announcements.in(sample, notification);
                }
            }
        }
        return announcements.found;
    }

    private void in(Sample sample, Step.Notification step) {
        try {
            step.data()
                    .ifPresent(data ->
                            in(sample, step, step.type().orElse(""), data.read().value()));
        } catch (JsonSyntaxException reportedByTheSamples) {
            // Such a step announces nothing that can be read.
        }
    }

    private void in(Sample sample, Step.Notification step, String kind, JsonNode value) {
        if (value.isObject()) {
            value.forEachEntry((name, member) -> {
                if (style.isSet(name) && member.isArray()) {
                    found.add(
                            new Announced(sample, step.number(), step.line(), kind, ids(value), capabilities(member)));
                }
                in(sample, step, kind + " " + name, member);
            });
        }
        if (value.isArray()) {
            value.forEach(element -> in(sample, step, kind, element));
        }
    }

    private static Map<String, String> ids(JsonNode resource) {
        Map<String, String> ids = new LinkedHashMap<>();
        resource.forEachEntry((name, member) -> member.stringValueOpt()
                .filter(text -> IdNames.isId(name) && !text.isEmpty())
                .ifPresent(text -> ids.put(name, text)));
        return ids;
    }

    private static Set<String> capabilities(JsonNode array) {
        return array.valueStream()
                .flatMap(element -> element.stringValueOpt().stream())
                .collect(Collectors.toSet());
    }
}
