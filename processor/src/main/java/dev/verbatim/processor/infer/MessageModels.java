package dev.verbatim.processor.infer;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.ApiSamples.NotificationSample;
import dev.verbatim.pages.shape.DocumentedMember;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.pages.shape.Shape;
import dev.verbatim.pages.shape.ShapeInference;
import dev.verbatim.pages.shape.TableMembers;
import dev.verbatim.pages.shape.Vocabulary;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.processor.model.GeneratedTypes;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.NotificationModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.RequestModel;
import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.model.ValueType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Creates the models of the messages that an API's pages document. */
public final class MessageModels {
    private final ApiSamples samples;
    private final ShapeInference inference;
    private final Map<String, EventTable> documented = new HashMap<>();

    /** The documented members of an event, and where its name is. */
    private record EventTable(String file, Text name, ParameterTable members) {}

    /**
     * Creates the models of one API.
     *
     * @param pages all pages of the API, in any order
     */
    public MessageModels(Collection<OperationPage> pages) {
        this.samples = new ApiSamples(pages);
        this.inference = new ShapeInference(Vocabulary.of(pages));
        pages.stream()
                .sorted(OperationPage.ORDER)
                .forEach(page -> page.events()
                        .forEach(event -> event.name()
                                .ifPresent(name -> documented.putIfAbsent(
                                        name.value(), new EventTable(page.file(), name, event.members())))));
    }

    /** Returns the message types that the pages show or document. */
    public Set<String> messageTypes() {
        Set<String> types = new TreeSet<>(samples.messageTypes());
        types.addAll(documented.keySet());
        return types;
    }

    /** Returns the samples of these pages. */
    public ApiSamples samples() {
        return samples;
    }

    /**
     * Returns the request of the operation that a page documents; empty if it names none.
     *
     * @param javaName the name from which the name of the record is made
     */
    public Optional<RequestModel> request(OperationPage page, String javaName) {
        return OperationNames.of(page).map(operation -> {
            List<DocumentedMember> members = TableMembers.ofRequest(page, inference, samples.requests(operation));
            return new RequestModel(
                    operation,
                    RecordNaming.record(GeneratedTypes.request(javaName), page.description(), position(page), members));
        });
    }

    /**
     * Returns the response of the operation that a page documents; empty if no sample has more than a status.
     *
     * @param javaName the name from which the name of the record is made
     */
    public Optional<ResponseModel> response(OperationPage page, String javaName) {
        return OperationNames.of(page).flatMap(operation -> {
            List<SampleValue> results = samples.results(operation);
            List<SampleValue> present =
                    results.stream().filter(value -> !value.isNull()).toList();
            return present.stream().allMatch(value -> value.json() instanceof JsonValue.JsonObject)
                    ? object(page, operation, javaName, present.size() < results.size())
                    : Optional.of(
                            value(operation, javaName, results, present.get(0).position()));
        });
    }

    private Optional<ResponseModel> object(OperationPage page, String operation, String javaName, boolean nullable) {
        List<SampleObject> objects = samples.responses(operation);
        List<DocumentedMember> members =
                TableMembers.of(page.file(), page.results(), inference.members(objects), objects);
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(new ResponseModel(
                        operation,
                        new ValueType.Nested(RecordNaming.record(
                                GeneratedTypes.response(javaName),
                                "",
                                members.get(0).position(),
                                members)),
                        nullable,
                        members.get(0).position()));
    }

    private ResponseModel value(String operation, String javaName, List<SampleValue> results, PagePosition position) {
        Shape.ListOf all = inference.elements(results);
        return new ResponseModel(
                operation,
                RecordNaming.value(GeneratedTypes.response(javaName), position, all.element()),
                all.nullable(),
                position);
    }

    /**
     * Returns a notification; empty if no sample shows it.
     *
     * @param javaName the name from which the name of the record is made
     */
    public Optional<NotificationModel> notification(String messageType, String javaName) {
        List<NotificationSample> found = samples.notifications(messageType);
        Optional<EventTable> table = Optional.ofNullable(documented.get(messageType));
        if (found.isEmpty() && table.isEmpty()) {
            return Optional.empty();
        }
        List<SampleObject> payloads = samples.payloads(messageType);
        boolean isValue = samples.isValue(messageType);
        List<DocumentedMember> members = TableMembers.of(
                table.map(EventTable::file).orElse(""),
                table.filter(rows -> !isValue).map(EventTable::members),
                inference.members(payloads),
                payloads);
        PagePosition position = found.stream()
                .findFirst()
                .map(NotificationSample::position)
                .orElseGet(() -> new PagePosition(
                        table.orElseThrow().file(), table.orElseThrow().name().position()));
        Set<String> channels = samples.channels(messageType);
        return Optional.of(new NotificationModel(
                messageType,
                channels.size() == 1 ? channels.stream().findFirst() : Optional.empty(),
                RecordNaming.record(JavaNames.type(javaName), "", position, members),
                isValue));
    }

    /**
     * Returns an object as a map whose value type fits all its members.
     *
     * @param documented the object as a record
     * @param objects the object in samples
     */
    public ValueType.MapOf map(RecordModel documented, List<SampleObject> objects) {
        return RecordNaming.map(documented, inference.values(objects));
    }

    /**
     * Returns a record that several members share, inferred from the samples of all of them.
     *
     * @param documented one of the objects
     * @param objects all of them in samples
     */
    public RecordModel shared(String name, RecordModel documented, List<SampleObject> objects) {
        List<DocumentedMember> members =
                inference.members(objects).stream().map(DocumentedMember::of).toList();
        return RecordNaming.record(name, documented.doc(), documented.position(), members);
    }

    /** Returns the position of the operation name in a page. */
    public static PagePosition named(OperationPage page) {
        return page.operationName()
                .map(name -> new PagePosition(page.file(), name.position()))
                .orElseGet(() -> position(page));
    }

    /** Returns the position of the message type in the first sample of a notification; empty if there is none. */
    public Optional<PagePosition> named(String messageType) {
        return samples.notifications(messageType).stream()
                .findFirst()
                .map(NotificationSample::type)
                .or(() -> Optional.ofNullable(documented.get(messageType))
                        .map(table ->
                                new PagePosition(table.file(), table.name().position())));
    }

    private static PagePosition position(OperationPage page) {
        return new PagePosition(
                page.file(),
                page.parameters()
                        .map(ParameterTable::position)
                        .or(() -> page.title().map(Text::position))
                        .orElse(Position.START));
    }
}
