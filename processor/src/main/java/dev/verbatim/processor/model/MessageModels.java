package dev.verbatim.processor.model;

import dev.verbatim.processor.check.Finding;
import dev.verbatim.processor.check.Quote;
import dev.verbatim.processor.check.Rule;
import dev.verbatim.processor.page.OperationPage;
import dev.verbatim.processor.page.PagePosition;
import dev.verbatim.processor.page.ParameterTable;
import dev.verbatim.processor.page.Position;
import dev.verbatim.processor.page.Text;
import dev.verbatim.processor.shape.ApiSamples;
import dev.verbatim.processor.shape.ApiSamples.NotificationSample;
import dev.verbatim.processor.shape.OperationNames;
import dev.verbatim.processor.shape.ShapeInference;
import dev.verbatim.processor.shape.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Models of the messages that an API's pages document. */
public final class MessageModels {
    private static final String MESSAGE_TYPE = "messageType";
    private static final Set<String> STATUS = Set.of("statusCode", "statusMessage");
    private static final Set<String> REQUEST_METHODS = Set.of(RequestMembers.OPERATION_NAME, "toJson");
    private static final Set<String> NOTIFICATION_METHODS = Set.of(MESSAGE_TYPE, "channel", "toJson", "dataToJson");

    private final ApiSamples samples;
    private final ShapeInference inference;
    private final Consumer<Finding> findings;
    private final RecordNaming naming;

    /**
     * The models of one API.
     *
     * @param pages all pages of the API, in any order
     * @param findings takes the names that give no Java name
     */
    public MessageModels(Collection<OperationPage> pages, Consumer<Finding> findings) {
        this.samples = new ApiSamples(pages);
        this.inference = new ShapeInference(Vocabulary.of(pages));
        this.findings = findings;
        this.naming = new RecordNaming(findings);
    }

    /** The request of the operation that a page documents; empty when the page names none. */
    public Optional<RequestModel> request(OperationPage page) {
        return OperationNames.of(page).map(operation -> {
            PagePosition position = position(page);
            String name = typeName(operation, named(page)) + "Request";
            List<DocumentedMember> members = RequestMembers.of(page, inference.members(samples.requests(operation)));
            return new RequestModel(
                    operation, naming.record(name, page.description(), position, members, REQUEST_METHODS));
        });
    }

    /** The response of the operation that a page documents; empty when no sample of it shows more than a status. */
    public Optional<ResponseModel> response(OperationPage page) {
        return OperationNames.of(page).flatMap(operation -> {
            List<DocumentedMember> members = inference.members(samples.responses(operation)).stream()
                    .filter(member -> !STATUS.contains(member.name()))
                    .map(DocumentedMember::of)
                    .toList();
            if (members.isEmpty()) {
                return Optional.empty();
            }
            String name = JavaNames.type(operation) + "Response";
            return Optional.of(new ResponseModel(
                    operation, naming.record(name, "", members.get(0).position(), members, Set.of())));
        });
    }

    /** A notification; empty when no sample shows it. */
    public Optional<NotificationModel> notification(String messageType) {
        List<NotificationSample> found = samples.notifications(messageType);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<DocumentedMember> members =
                inference
                        .members(found.stream().map(NotificationSample::payload).toList())
                        .stream()
                        .filter(member -> !member.name().equals(MESSAGE_TYPE))
                        .map(DocumentedMember::of)
                        .toList();
        Set<String> channels = samples.channels(messageType);
        PagePosition position = found.get(0).position();
        return Optional.of(new NotificationModel(
                messageType,
                channels.size() == 1 ? channels.stream().findFirst() : Optional.empty(),
                naming.record(
                        typeName(messageType, named(found.get(0))), "", position, members, NOTIFICATION_METHODS)));
    }

    private String typeName(String documented, PagePosition position) {
        String name = JavaNames.type(documented);
        JavaNames.problem(documented, name)
                .ifPresent(problem -> findings.accept(new Finding(
                        Rule.NAME_COLLISION,
                        position.file(),
                        position.position(),
                        Quote.of(documented) + " " + problem)));
        return name;
    }

    /** Where a page names its operation. */
    private static PagePosition named(OperationPage page) {
        return page.operationName()
                .map(name -> new PagePosition(page.file(), name.position()))
                .orElseGet(() -> position(page));
    }

    /** Where a notification names its message type. */
    private static PagePosition named(NotificationSample sample) {
        return sample.payload()
                .object()
                .member(MESSAGE_TYPE)
                .map(member -> new PagePosition(sample.position().file(), member.position()))
                .orElse(sample.position());
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
