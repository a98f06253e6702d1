package dev.verbatim.testkit.coverage;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.Sample;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.style.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Makes an item of each step of a sample. */
final class StepItems {
    private final ApiModel model;
    private final Set<String> handled;

    /**
     * @param handled the operations with an interface
     */
    StepItems(ApiModel model, Set<String> handled) {
        this.model = model;
        this.handled = Set.copyOf(handled);
    }

    List<Item> of(Sample sample) {
        List<Item> items = new ArrayList<>();
        String operation = sample.operation();
        for (Step step : sample.steps()) {
            if (step instanceof Step.Request request) {
                operation = request.operation().orElse(sample.operation());
            }
            items.add(item(sample, step, operation));
        }
        return items;
    }

    private Item item(Sample sample, Step step, String operation) {
        Set<Column> columns = EnumSet.allOf(Column.class);
        if (!isRead(step, operation)) {
            columns.remove(Column.DECODED);
        }
        if (sample.operation().isEmpty()) {
            // Only samples of operations can be replayed.
            columns.remove(Column.REPLAYED);
        }
        String type = step instanceof Step.Notification notification
                ? notification.type().orElse("")
                : "";
        boolean isHandled = step instanceof Step.Notification
                ? model.types().containsKey("notification " + type)
                : handled.contains(operation);
        return new Item(
                ItemId.step(sample.page(), step.line()),
                sample.operation(),
                sample.heading() + ", step " + step.number() + ": " + what(step, operation, type),
                sample.page(),
                step.line(),
                isHandled,
                columns);
    }

    private static String what(Step step, String operation, String type) {
        if (step instanceof Step.Request) {
            return "request " + operation;
        }
        return step instanceof Step.Response ? "response" : "notification " + type;
    }

    /** Whether a generated type reads such a step. The runtime itself reads and writes a response that has only a status. */
    private boolean isRead(Step step, String operation) {
        if (step instanceof Step.Request request) {
            return !request.body().text().isBlank()
                    && model.operations().stream().anyMatch(each -> each.name().equals(operation));
        }
        if (step instanceof Step.Response response) {
            return response.outcome() == Outcome.SUCCESS
                    && model.types().containsKey("response " + operation)
                    && response.result().isPresent();
        }
        return true;
    }

    /** Returns the message of a step; empty if it is not JSON. */
    static Optional<JsonNode> json(Step step) {
        try {
            return step.body().text().isBlank()
                    ? Optional.empty()
                    : Optional.of(step.body().read().value());
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Returns the payload of a notification; empty if it is not JSON. */
    static Optional<JsonNode> data(Step.Notification step) {
        return json(step)
                .flatMap(message -> step.data().map(part -> part.read().value()).or(() -> Optional.of(message)));
    }
}
