package dev.verbatim.processor.assemble;

import com.palantir.javapoet.ClassName;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.bind.BoundOperation;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.DeclaredRule;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.model.ApiOutline;
import dev.verbatim.processor.model.GeneratedTypes;
import dev.verbatim.processor.model.HandlerModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.RequestedNotification;
import dev.verbatim.processor.model.ResponseModel;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Assembles the outline of an API with errors. */
public final class OutlineAssembler {
    private final BoundApi api;
    private final Set<Subject> unusable;
    private final Set<String> taken = new HashSet<>();
    private final SortedMap<String, Subject> unknown = new TreeMap<>();

    private OutlineAssembler(BoundApi api) {
        this.api = api;
        this.unusable = ModelAssembler.unusable(api);
        api.declared().types().forEach(type -> taken.add(JavaNames.folded(type)));
        Stream.of(
                        GeneratedTypes.capability(api.declared().name()),
                        GeneratedTypes.dispatcher(api.declared().name()),
                        GeneratedTypes.converters(api.declared().name()),
                        GeneratedTypes.envelope(api.declared().name()),
                        GeneratedTypes.status(api.declared().name()))
                .forEach(this::take);
        if (api.declared().hasClient()) {
            GeneratedTypes.ofClient(api.declared().name()).forEach(this::take);
        }
        api.shared().values().forEach(shared -> take(shared.message().name()));
    }

    /** Returns the outline of an API; empty if its name is unusable. */
    public static Optional<ApiOutline> assemble(BoundApi api) {
        OutlineAssembler assembler = new OutlineAssembler(api);
        return assembler.unusable.contains(api.declared().subject())
                ? Optional.empty()
                : Optional.of(assembler.outline());
    }

    private ApiOutline outline() {
        List<OperationModel> operations = api.operations().stream()
                .filter(operation -> !unusable.contains(operation.declared().subject()))
                .filter(operation -> take(operation.request().body().name()))
                .map(this::operation)
                .toList();
        List<RequestedNotification> notifications = Stream.concat(
                        ModelAssembler.notifications(api, unusable).stream(), unclaimed())
                .filter(requested -> take(requested.notification().payload().name()))
                .toList();
        for (DeclaredOperation operation : api.declared().operations()) {
            unknown(GeneratedTypes.request(operation.javaName()), operation.subject());
            unknown(GeneratedTypes.response(operation.javaName()), operation.subject());
        }
        for (DeclaredNotification notification : api.declared().notifications()) {
            unknown(JavaNames.type(notification.javaName()), notification.subject());
        }
        for (String operation : api.capabilities().keySet()) {
            unknown(GeneratedTypes.request(operation), api.declared().subject());
            unknown(GeneratedTypes.response(operation), api.declared().subject());
        }
        Set<String> capabilities = new LinkedHashSet<>(api.capabilities().keySet());
        api.declared().operations().forEach(operation -> capabilities.add(operation.operation()));
        return new ApiOutline(
                ModelAssembler.model(
                        api,
                        operations,
                        List.of(),
                        notifications,
                        ModelAssembler.shared(api).stream()
                                .map(GenerableRecords::only)
                                .toList(),
                        api.resources(),
                        capabilities),
                api.declared().hasDispatcher(),
                handlers(),
                unknown);
    }

    /** If an annotation names no documented message, user code may name any documented one, so all of them get a type. */
    private Stream<RequestedNotification> unclaimed() {
        return api.notifications().stream()
                .filter(notification -> notification.model().isEmpty())
                .limit(1)
                .flatMap(lacking -> api.messages().samples().messageTypes().stream()
                        .sorted()
                        .flatMap(messageType -> api.messages().notification(messageType, messageType).stream())
                        .filter(model -> GenerableRecords.areIn(model.payload()))
                        .map(model -> new RequestedNotification(
                                lacking.declared().type(),
                                model,
                                lacking.declared().subject())));
    }

    private OperationModel operation(BoundOperation operation) {
        operation.response().flatMap(ResponseModel::body).ifPresent(body -> take(body.name()));
        return ModelAssembler.operation(
                operation,
                operation.documented().httpMethod().orElse(""),
                new HandlerModel(operation.declared().type(), "", List.of(), false, false),
                operation.ruleProblem().isEmpty()
                        ? operation.declared().rule().map(DeclaredRule::type)
                        : Optional.empty());
    }

    /** Returns the operations that get a method of the dispatcher's builder, one for each interface. */
    private List<DeclaredOperation> handlers() {
        Set<ClassName> types = new HashSet<>();
        return api.declared().operations().stream()
                .filter(operation -> !operation.isSent())
                .filter(operation -> SourceVersion.isName(JavaNames.member(operation.javaName())))
                .filter(operation -> types.add(operation.type()))
                .toList();
    }

    private void unknown(String type, Subject subject) {
        if (SourceVersion.isName(type) && take(type)) {
            unknown.put(type, subject);
        }
    }

    /** Some file systems ignore case, so names are compared without it. */
    private boolean take(String type) {
        return taken.add(JavaNames.folded(type));
    }
}
