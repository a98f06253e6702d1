package dev.verbatim.processor.write;

import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.ApiOutline;
import dev.verbatim.processor.model.ClientModel;
import dev.verbatim.processor.model.ConverterModels;
import dev.verbatim.processor.model.GeneratedFile;
import dev.verbatim.processor.model.GeneratedTypes;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.RequestedNotification;
import dev.verbatim.processor.model.ResponseModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Lists the files that are generated for an API. */
public final class ApiFiles {
    private final ApiModel api;
    private final TypeNames types;
    private final SourceText sources;
    private final List<GeneratedFile> files = new ArrayList<>();

    private ApiFiles(ApiModel api) {
        this.api = api;
        this.types = new TypeNames(api.packageName(), api.name(), ConverterModels.of(api));
        this.sources = new SourceText(api.packageName(), api.generatedAnnotation(), api.deprecated());
    }

    /** The files of an API, in the order of generation: first the few large ones, which take longest. */
    public static List<GeneratedFile> of(ApiModel api) {
        return new ApiFiles(api).list();
    }

    /** The files of an API with errors: its messages, and the signatures of everything else. */
    public static List<GeneratedFile> of(ApiOutline outline) {
        return new ApiFiles(outline.api()).list(new OutlineWriter(outline));
    }

    private List<GeneratedFile> list() {
        CapabilityNames capabilities = new CapabilityNames(api);
        wholes(capabilities);
        if (!api.operations().isEmpty()) {
            whole(GeneratedTypes.dispatcher(api.name()), () -> new DispatcherWriter(api, types, capabilities).write());
        }
        files.add(new GeneratedFile.Resource(
                Subject.api(api.packageName()), ModelWriter.path(api), () -> ModelWriter.write(api, files)));
        messages();
        shared();
        return files;
    }

    private List<GeneratedFile> list(OutlineWriter outline) {
        wholes(new CapabilityNames(api));
        if (outline.hasDispatcher()) {
            whole(GeneratedTypes.dispatcher(api.name()), outline::dispatcher);
        }
        messages();
        shared();
        outline.unknown()
                .forEach((name, subject) ->
                        source(subject, name, () -> sources.of(OutlineWriter.unknown(name), api.folder(), 0)));
        return files;
    }

    private void wholes(CapabilityNames capabilities) {
        if (!api.capabilities().isEmpty()) {
            whole(GeneratedTypes.capability(api.name()), () -> new CapabilityWriter(api, types, capabilities).write());
        }
        if (!api.statuses().isEmpty()) {
            whole(GeneratedTypes.status(api.name()), () -> new StatusWriter(api).write());
        }
        api.envelope()
                .ifPresent(envelope -> whole(
                        GeneratedTypes.envelope(api.name()), () -> new EnvelopeWriter(api, types, envelope).write()));
        api.client().ifPresent(this::client);
        if (!types.converters().constants().isEmpty()) {
            whole(
                    GeneratedTypes.converters(api.name()),
                    () -> new ConvertersWriter(types.converters(), api.name()).write());
        }
    }

    private void client(ClientModel client) {
        whole(GeneratedTypes.client(api.name()), () -> new ClientWriter(api, types, client).write());
        whole(GeneratedTypes.failure(api.name()), () -> new FailureWriter(api, types, client.failures()).write());
        whole(GeneratedTypes.notification(api.name()), () -> new ClientNotificationWriter(api, types).write());
    }

    private void messages() {
        for (OperationModel operation : api.allOperations()) {
            Subject subject = operation.subject();
            message(
                    subject,
                    operation.request().body(),
                    () -> marked(
                            operation,
                            new RequestWriter(types, api.style()).write(operation, api.readsResult(operation))));
            operation
                    .response()
                    .flatMap(ResponseModel::body)
                    .ifPresent(body -> message(
                            subject,
                            body,
                            () -> marked(
                                    operation,
                                    new ResponseWriter(types)
                                            .write(operation.response().orElseThrow(), body))));
        }
        for (RequestedNotification requested : api.notifications()) {
            message(
                    requested.subject(),
                    requested.notification().payload(),
                    () -> new NotificationWriter(types, api.style())
                            .write(
                                    requested.notification(),
                                    api.client().isPresent() ? types.notification() : Names.NOTIFICATION_MESSAGE));
        }
    }

    private static TypeSpec.Builder marked(OperationModel operation, TypeSpec.Builder type) {
        operation.page().deprecation().ifPresent(deprecation -> DeprecatedCode.mark(type, deprecation));
        return type;
    }

    /** The records that messages share. */
    private void shared() {
        for (RecordModel model : api.shared()) {
            message(Subject.api(api.packageName()), model, () -> new RecordWriter(types).shared(model));
        }
    }

    private void message(Subject subject, RecordModel model, Supplier<TypeSpec.Builder> type) {
        int line = model.position().position().line();
        source(
                subject,
                model.name(),
                () -> sources.of(type.get(), model.position().file(), line));
    }

    private void whole(String name, Supplier<TypeSpec.Builder> type) {
        source(Subject.api(api.packageName()), name, () -> sources.of(type.get(), api.folder(), 0));
    }

    private void source(Subject subject, String name, Supplier<String> text) {
        String qualified = api.packageName().isEmpty() ? name : api.packageName() + "." + name;
        files.add(new GeneratedFile.Source(subject, qualified, text));
    }
}
