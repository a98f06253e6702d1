package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.DocumentedEvent;
import dev.verbatim.pages.page.Inventory;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Text;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** How well a style fits pages: a setting is better only if the samples show what it reads in addition. */
final class ReadingFit {
    private final Set<String> operations = new HashSet<>();
    private final Inventory read;
    private int unnamed;
    private int shown;
    private int notShown;
    private int cells;

    private ReadingFit(Inventory read) {
        this.read = read;
    }

    static ReadingFit of(List<PageReading> readings) {
        ReadingFit fit = new ReadingFit(Inventory.of(readings));
        readings.forEach(fit::add);
        return fit;
    }

    private void add(PageReading reading) {
        if (reading instanceof PageReading.Operation operation) {
            OperationPage page = operation.page();
            page.operationName().map(Text::value).ifPresentOrElse(operations::add, () -> unnamed++);
            List<Parameter> parameters = page.parameters().stream()
                    .flatMap(table -> table.parameters().stream())
                    .toList();
            count(parameters, names(page, Step.Request.class, step -> step.message().members().stream()));
            page.results()
                    .ifPresent(results -> count(
                            results.parameters(),
                            names(page, Step.Response.class, step -> step.message().result().stream())));
            parameters.forEach(row ->
                    cells += (row.required().isPresent() ? 1 : 0) + (row.type().isPresent() ? 1 : 0));
            events(page);
        } else if (reading instanceof PageReading.Events outside) {
            events(outside.page());
        } else if (reading instanceof PageReading.Unnamed) {
            unnamed++;
        }
    }

    private void events(OperationPage page) {
        Set<String> names = names(page, Step.Notification.class, step -> step.message().data().stream());
        for (DocumentedEvent event : page.events()) {
            count(event.members().parameters(), names);
        }
    }

    /** Rows of pages without samples are not counted, unless they say whether they must be sent, as only those of parameters do. */
    private void count(Collection<Parameter> rows, Set<String> names) {
        for (Parameter row : rows) {
            boolean isShown =
                    row.name().filter(name -> names.contains(last(name))).isPresent();
            if (isShown || names.isEmpty() && row.required().isPresent()) {
                shown++;
            } else if (!names.isEmpty()) {
                notShown++;
            }
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1).replace("[]", "");
    }

    private static <S extends Step> Set<String> names(
            OperationPage page, Class<S> kind, Function<S, Stream<? extends JsonValue>> content) {
        Set<String> names = new HashSet<>();
        page.samples().stream()
                .flatMap(sample -> sample.steps().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .flatMap(content)
                .forEach(value -> add(value, names));
        return names;
    }

    // Recursion is safe: the parser bounds how deep JSON nests.
    private static void add(JsonValue value, Set<String> names) {
        if (value instanceof JsonObject object) {
            object.members().forEach(member -> {
                names.add(member.name());
                add(member.value(), names);
            });
        } else if (value instanceof JsonArray array) {
            array.elements().forEach(element -> add(element, names));
        }
    }

    /**
     * How much more than another reading this one has; 0 if it lost anything, or if it has more that no sample shows.
     *
     * @param label the text that is now a label; operations of that name were not operations
     */
    int gain(ReadingFit before, String label) {
        boolean lost = read.requests() < before.read.requests()
                || read.responses() < before.read.responses()
                || read.notifications() < before.read.notifications()
                || unnamed > before.unnamed
                || cells < before.cells
                || before.operations.stream().anyMatch(name -> !operations.contains(name) && !label.contains(name));
        int more = shown
                - before.shown
                + read.requests()
                - before.read.requests()
                + read.responses()
                - before.read.responses()
                + read.notifications()
                - before.read.notifications()
                + Math.max(0, read.operations() - before.read.operations());
        int unsupported = notShown - before.notShown;
        return lost || unsupported > more ? 0 : Math.max(more, more == 0 ? cells - before.cells : more);
    }
}
