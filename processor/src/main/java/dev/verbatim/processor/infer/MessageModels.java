package dev.verbatim.processor.infer;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.ApiSamples.NotificationSample;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.pages.shape.ShapeInference;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Creates the models of the messages that an API's pages document. */
public final class MessageModels {
    private final ApiSamples samples;
    private final ShapeInference inference;

    /**
     * Creates the models of one API.
     *
     * @param pages all pages of the API, in any order
     */
    public MessageModels(Collection<OperationPage> pages) {
        this.samples = new ApiSamples(pages);
        this.inference = new ShapeInference(Vocabulary.of(pages));
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
            List<SampleObject> requests = samples.requests(operation);
            List<DocumentedMember> members = RequestMembers.of(page, inference.members(requests), requests);
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
            List<DocumentedMember> members = inference.members(samples.responses(operation)).stream()
                    .map(DocumentedMember::of)
                    .toList();
            return members.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ResponseModel(
                            operation,
                            RecordNaming.record(
                                    GeneratedTypes.response(javaName),
                                    "",
                                    members.get(0).position(),
                                    members)));
        });
    }

    /**
     * Returns a notification; empty if no sample shows it.
     *
     * @param javaName the name from which the name of the record is made
     */
    public Optional<NotificationModel> notification(String messageType, String javaName) {
        List<NotificationSample> found = samples.notifications(messageType);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<DocumentedMember> members = inference.members(samples.payloads(messageType)).stream()
                .map(DocumentedMember::of)
                .toList();
        Set<String> channels = samples.channels(messageType);
        return Optional.of(new NotificationModel(
                messageType,
                channels.size() == 1 ? channels.stream().findFirst() : Optional.empty(),
                RecordNaming.record(JavaNames.type(javaName), "", found.get(0).position(), members)));
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
        return samples.notifications(messageType).stream().findFirst().map(NotificationSample::type);
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
