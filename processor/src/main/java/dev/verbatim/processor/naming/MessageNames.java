package dev.verbatim.processor.naming;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredMessage;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.declared.TypeText;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.MessageKind;
import dev.verbatim.processor.model.NotificationModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.RequestModel;
import dev.verbatim.processor.model.ResponseModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Gives the messages of an API their final Java names, and reports names that give none. */
public final class MessageNames {
    private final DeclaredApi api;
    private final DataMaps maps;
    private final MessageModels messages;
    private final List<NameCollision> collisions = new ArrayList<>();

    /**
     * Creates the names of one API.
     *
     * @param maps the types of objects whose names are data
     */
    public MessageNames(DeclaredApi api, MessageModels messages, DataMaps maps) {
        this.api = api;
        this.maps = maps;
        this.messages = messages;
    }

    /** Returns the collisions found so far. */
    public List<NameCollision> collisions() {
        return collisions;
    }

    /** Returns the name from which the types of an operation are named; if it is not a Java name, reports it and returns empty. */
    public Optional<String> type(DeclaredOperation operation, OperationPage page) {
        PagePosition place = MessageModels.named(page);
        return type(operation.subject(), operation.operation(), operation.as(), place, RenamingAdvice.as(operation));
    }

    /** Returns the name of the type of a notification; if it is not a Java name, reports it and returns empty. */
    public Optional<String> type(DeclaredNotification notification) {
        Optional<PagePosition> place = messages.named(notification.messageType());
        return place.flatMap(position -> type(
                notification.subject(),
                notification.messageType(),
                notification.as(),
                position,
                RenamingAdvice.as(notification)));
    }

    private Optional<String> type(
            Subject subject, String documented, Optional<String> as, PagePosition place, String advice) {
        String name = as.orElse(documented);
        Optional<String> problem = JavaNames.problem(name, JavaNames.type(name));
        problem.ifPresent(reason -> add(subject, place, Quote.of(name) + " " + reason + advice));
        return problem.isEmpty() ? Optional.of(name) : Optional.empty();
    }

    /**
     * Returns a request with its names.
     *
     * @param isTaken whether the handler has a method; a proposed one chooses names for the members that it takes
     */
    public RequestModel request(
            DeclaredOperation operation, RequestModel request, List<SampleObject> samples, boolean isTaken) {
        RenamingAdvice advice =
                RenamingAdvice.request(operation, DeclaredMessage.of(api.requests(), operation.operation()));
        Message message = new Message(request.body(), MessageKind.REQUEST, samples);
        Predicate<UnnamedMember> isSaid = unnamed -> isTaken || message.isNested(unnamed);
        return new RequestModel(request.operationName(), named(operation.subject(), message, advice, isSaid));
    }

    /** Returns a response with its names. */
    public ResponseModel response(DeclaredOperation operation, ResponseModel response, List<SampleObject> samples) {
        RenamingAdvice advice =
                RenamingAdvice.response(operation, DeclaredMessage.of(api.responses(), operation.operation()));
        if (response.body().isEmpty()) {
            return response;
        }
        Message message = new Message(response.body().get(), MessageKind.RESPONSE, samples);
        // The user names the components of an own record; nested objects may need other names.
        Predicate<UnnamedMember> isSaid = response.own().isEmpty() ? unnamed -> true : message::isNested;
        return response.withBody(named(operation.subject(), message, advice, isSaid));
    }

    /** Returns a notification with its names. */
    public NotificationModel notification(
            DeclaredNotification declared, NotificationModel notification, List<SampleObject> samples) {
        Message message = new Message(notification.payload(), MessageKind.NOTIFICATION, samples);
        return notification.withPayload(
                named(declared.subject(), message, RenamingAdvice.notification(declared), unnamed -> true));
    }

    /**
     * Returns a record that messages share, with its names.
     *
     * @param advice what the user can do about them
     * @param path the member of the first message that has it
     */
    public RecordModel shared(
            Subject subject, RecordModel record, RenamingAdvice advice, String path, List<SampleObject> samples) {
        Message message = new Message(record, path + ".", MessageKind.RESPONSE, samples);
        return named(subject, message, advice, unnamed -> true);
    }

    private RecordModel named(
            Subject subject, Message message, RenamingAdvice advice, Predicate<UnnamedMember> isSaid) {
        TypeText text = new TypeText(api.packageName());
        Consumer<UnnamedMember> found = unnamed -> {
            if (isSaid.test(unnamed)) {
                String change =
                        unnamed.choice().map(choice -> advice.of(choice, text)).orElse("");
                add(
                        subject,
                        unnamed.component().position(),
                        Quote.of(unnamed.component().jsonName()) + " " + unnamed.problem() + change);
            }
        };
        names(message, found, false);
        return new NestedTypes(found).named(message.body());
    }

    private void add(Subject subject, PagePosition place, String message) {
        collisions.add(new NameCollision(subject, place, message, NameCollision.Effect.OMITTED));
    }

    /** Returns the advice for a message whose members have no annotation yet. */
    public List<UnnamedMember.Choice> proposals(RecordModel body, MessageKind kind, List<SampleObject> samples) {
        List<UnnamedMember.Choice> choices = new ArrayList<>();
        Consumer<UnnamedMember> found = unnamed -> unnamed.choice().ifPresent(choices::add);
        names(new Message(body, kind, samples), found, true);
        new NestedTypes(found).named(body);
        return choices;
    }

    private void names(Message message, Consumer<UnnamedMember> found, boolean areDataMaps) {
        new MemberNames(
                        found,
                        (path, component) -> maps.of(
                                message.body(),
                                path.substring(message.prefix().length()),
                                component,
                                message.samples()),
                        areDataMaps)
                .check(message.body(), message.prefix(), message.kind().methods());
    }

    /**
     * A message without Java names.
     *
     * @param body its members
     * @param prefix the prefix of the paths of members
     * @param kind its kind
     * @param samples all its samples
     */
    private record Message(RecordModel body, String prefix, MessageKind kind, List<SampleObject> samples) {
        Message(RecordModel body, MessageKind kind, List<SampleObject> samples) {
            this(body, "", kind, samples);
        }

        boolean isNested(UnnamedMember unnamed) {
            return !body.components().contains(unnamed.component())
                    || unnamed.choice().isEmpty();
        }
    }
}
