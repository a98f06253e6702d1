package dev.verbatim.processor.assemble;

import com.palantir.javapoet.ClassName;
import dev.verbatim.pages.envelope.EnvelopeAssembler;
import dev.verbatim.processor.bind.Binding;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.bind.BoundMembers;
import dev.verbatim.processor.bind.BoundOperation;
import dev.verbatim.processor.bind.DocumentedOperation;
import dev.verbatim.processor.bind.StatusCatalog;
import dev.verbatim.processor.declared.DeclaredMethod;
import dev.verbatim.processor.declared.DeclaredRule;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.HandlerModel;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.RequestedNotification;
import dev.verbatim.processor.model.ResourceModel;
import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.naming.NameCollision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assembles the model of a bound API. Declarations whose findings make generation impossible are left out. */
public final class ModelAssembler {
    private ModelAssembler() {}

    /** Returns the model of an API; empty if its name is unusable. */
    public static Optional<ApiModel> assemble(BoundApi api) {
        Set<Subject> unusable = unusable(api);
        if (unusable.contains(api.declared().subject())) {
            return Optional.empty();
        }
        List<BoundOperation> usable = api.operations().stream()
                .filter(BoundOperation::isUsable)
                .filter(operation -> !unusable.contains(operation.declared().subject()))
                .toList();
        List<OperationModel> operations = usable.stream()
                .filter(operation -> !operation.declared().isSent())
                .map(ModelAssembler::operation)
                .toList();
        return Optional.of(model(
                api,
                operations,
                sent(usable),
                notifications(api, unusable),
                shared(api),
                resources(api, operations),
                api.capabilities().keySet()));
    }

    /** Returns the declarations for which nothing can be generated because of their names. */
    static Set<Subject> unusable(BoundApi api) {
        return api.collisions().stream()
                .filter(NameCollision::fatal)
                .map(NameCollision::subject)
                .collect(Collectors.toSet());
    }

    /** Returns the notifications that samples show. */
    static List<RequestedNotification> notifications(BoundApi api, Set<Subject> unusable) {
        return api.notifications().stream()
                .filter(notification ->
                        !unusable.contains(notification.declared().subject()))
                .flatMap(notification -> notification.model().stream()
                        .map(model -> new RequestedNotification(
                                notification.declared().type(),
                                model,
                                notification.declared().subject())))
                .toList();
    }

    /** Returns the records that messages share. */
    static List<RecordModel> shared(BoundApi api) {
        return api.shared().values().stream().map(BoundMembers::message).toList();
    }

    /** Returns a model of parts of an API. */
    static ApiModel model(
            BoundApi api,
            List<OperationModel> operations,
            List<OperationModel> sent,
            List<RequestedNotification> notifications,
            List<RecordModel> shared,
            List<ResourceModel> resources,
            Set<String> capabilities) {
        List<OperationModel> all =
                Stream.concat(operations.stream(), sent.stream()).toList();
        return new ApiModel(
                api.declared().name(),
                api.declared().packageName(),
                api.declared().folder(),
                api.pages().style(),
                EnvelopeAssembler.of(api.pages().style(), api.pages().allReadings()),
                api.declared().generatedAnnotation(),
                api.pages().allSources(),
                operations,
                sent,
                notifications,
                api.pages().eventPages(),
                api.pages().unclaimed(),
                shared,
                resources,
                CapabilityModels.of(api, capabilities),
                StatusCatalog.of(api.pages()),
                ClientAssembler.of(api, all),
                deprecated(api, all));
    }

    /** Returns the deprecated types, each with the name of its warning: those of the user and those that the pages deprecate. */
    private static Map<String, String> deprecated(BoundApi api, List<OperationModel> operations) {
        Map<String, String> deprecated = new HashMap<>(api.declared().deprecated());
        for (OperationModel operation : operations) {
            if (operation.page().deprecation().isPresent()) {
                deprecated.put(operation.request().body().simpleName(), "deprecation");
                operation
                        .response()
                        .flatMap(ResponseModel::body)
                        .ifPresent(body -> deprecated.put(body.simpleName(), "deprecation"));
            }
        }
        return deprecated;
    }

    /** Returns the operations that this side of the connection sends, without handlers. */
    static List<OperationModel> sent(List<BoundOperation> operations) {
        return operations.stream()
                .filter(operation -> operation.declared().isSent())
                .map(operation -> operation(
                        operation,
                        operation.documented().httpMethod().orElse(""),
                        new HandlerModel(operation.declared().type(), "", List.of(), false, false),
                        Optional.empty()))
                .toList();
    }

    private static OperationModel operation(BoundOperation operation) {
        DeclaredMethod method = operation.documented().method().orElseThrow();
        return operation(
                operation,
                operation.documented().httpMethod().orElseThrow(),
                new HandlerModel(
                        operation.declared().type(),
                        method.name(),
                        operation.bindings().stream()
                                .map(binding -> ((Binding.Bound) binding).argument())
                                .toList(),
                        method.answersLater(),
                        method.throwsAnything()),
                operation.declared().rule().map(DeclaredRule::type));
    }

    /** Returns the model of an operation with its handler and rule. */
    static OperationModel operation(
            BoundOperation operation, String httpMethod, HandlerModel handler, Optional<ClassName> rule) {
        DocumentedOperation documented = operation.documented();
        return new OperationModel(
                operation.declared().operation(),
                operation.declared().javaName(),
                documented.source(),
                documented.page(),
                httpMethod,
                documented.url().toString(),
                documented.page().properties().features(),
                operation.request(),
                operation.response(),
                handler,
                operation.resources(),
                operation.target(),
                rule,
                operation.declared().deviations(),
                operation.declared().subject());
    }

    /** Returns the resources that operations use; others need no resolver. */
    private static List<ResourceModel> resources(BoundApi api, List<OperationModel> operations) {
        Set<ResourceModel> used = operations.stream()
                .flatMap(operation -> operation.resources().stream())
                .map(use -> use.resource())
                .collect(Collectors.toSet());
        return api.resources().stream().filter(used::contains).toList();
    }
}
