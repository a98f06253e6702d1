package dev.verbatim.site.api;

import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.DocumentedEvent;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.pages.shape.ShapeInference;
import dev.verbatim.pages.shape.TableMembers;
import dev.verbatim.pages.source.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the notifications of an API: in samples, and in tables of their members. */
final class NotificationReader {
    private final List<OperationPage> pages;
    private final ApiSamples samples;
    private final ShapeInference inference;
    private final SortedMap<String, Shown> shown = new TreeMap<>();
    private final Map<String, Table> tables = new TreeMap<>();

    /** Where samples show a type: the first of them, and the operations whose pages have one. */
    private record Shown(String file, Step.Notification first, Set<String> operations) {}

    private record Table(String file, ParameterTable members) {}

    NotificationReader(List<OperationPage> pages, ApiSamples samples, ShapeInference inference) {
        this.pages = pages;
        this.samples = samples;
        this.inference = inference;
    }

    /** Returns the notifications, by type. */
    List<DocumentedNotification> read() {
        pages.forEach(page -> {
            page.samples().stream()
                    .flatMap(sample -> sample.steps().stream())
                    .filter(Step.Notification.class::isInstance)
                    .forEach(step -> add(page, (Step.Notification) step));
            page.events().forEach(event -> add(page, event));
        });
        Set<String> types = new TreeSet<>(shown.keySet());
        types.addAll(tables.keySet());
        return types.stream().map(this::notification).toList();
    }

    private void add(OperationPage page, Step.Notification step) {
        step.message().type().ifPresent(type -> {
            Shown found = shown.computeIfAbsent(type, key -> new Shown(page.file(), step, new LinkedHashSet<>()));
            OperationNames.of(page).ifPresent(found.operations()::add);
        });
    }

    private void add(OperationPage page, DocumentedEvent event) {
        event.name()
                .map(Text::value)
                .ifPresent(name -> tables.putIfAbsent(name, new Table(page.file(), event.members())));
    }

    private DocumentedNotification notification(String type) {
        Optional<Table> table = Optional.ofNullable(tables.get(type));
        Optional<Shown> first = Optional.ofNullable(shown.get(type));
        List<SampleObject> payloads = samples.payloads(type);
        List<JsonObject> objects = payloads.stream().map(SampleObject::object).toList();
        String file = first.map(Shown::file).or(() -> table.map(Table::file)).orElse("");
        List<DocumentedParameter> members = MemberReader.read(
                TableMembers.of(
                        table.map(Table::file).orElse(file),
                        table.map(Table::members),
                        inference.members(payloads),
                        payloads),
                objects);
        return new DocumentedNotification(
                type,
                new TreeSet<>(samples.channels(type)),
                members,
                first.map(Shown::first),
                file,
                first.map(found -> found.first().position())
                        .or(() -> table.map(found -> found.members().position()))
                        .map(position -> position.line())
                        .orElse(1),
                List.copyOf(first.map(Shown::operations).orElse(Set.of())));
    }
}
