package dev.verbatim.processor.bind;

import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.ErrorBoundary;
import dev.verbatim.processor.declared.TypeText;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.naming.DataMaps;
import dev.verbatim.processor.naming.MessageNames;
import dev.verbatim.processor.naming.UnnamedMember;
import dev.verbatim.processor.refine.JavaTypes;
import dev.verbatim.processor.refine.Refinement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Binds the declarations of an API to its pages. */
public final class ApiBinder {
    private static final Pattern CAPABILITY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    private final DeclaredApi api;
    private final ApiPages pages;
    private final ErrorBoundary attempts;
    private final ApiSamples samples;
    private final JavaTypes types;
    private final TypeText text;
    private final MessageModels messages;
    private final Refinement refinement;
    private final MessageNames names;
    private final SortedMap<String, BoundMembers> shared;
    private final MemberBinder members;
    private final List<DocumentedOperation> documented;
    private final ResourceCatalog resources;
    private final SignatureText signatures;

    private ApiBinder(ApiPages pages, ErrorBoundary attempts) {
        this.api = pages.api();
        this.pages = pages;
        this.attempts = attempts;
        this.types = new JavaTypes(api.packageName(), api.name());
        this.text = new TypeText(api.packageName());
        this.messages = new MessageModels(pages.messagePages());
        this.samples = messages.samples();
        this.refinement = new Refinement(api, types, messages);
        DataMaps maps = new DataMaps(types, messages);
        this.names = new MessageNames(api, messages, maps);
        this.shared =
                new SharedTypes(pages, messages, samples).bind(new MemberBinder(refinement, text, Map.of()), names);
        Map<String, RecordModel> records = new TreeMap<>();
        shared.forEach((name, bound) -> records.put(name, bound.message()));
        this.members = new MemberBinder(refinement, text, records);
        this.documented = documented();
        this.resources = new ResourceCatalog(documented);
        this.signatures = new SignatureText(api, types, resources, samples, maps);
    }

    private List<DocumentedOperation> documented() {
        OperationDocumenter documenter = new OperationDocumenter(pages, samples, messages, names, members, types);
        return api.operations().stream()
                .flatMap(operation ->
                        attempts.attempt(operation.subject(), () -> documenter.document(operation)).stream())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Joins an API's operations and notifications with its pages; one that we fail on is left out. */
    public static BoundApi bind(ApiPages pages, ErrorBoundary attempts) {
        return new ApiBinder(pages, attempts).bind();
    }

    /** Returns the Java that the pages ask for. */
    public static Proposals proposals(ApiPages pages, ErrorBoundary attempts) {
        return new ApiBinder(pages, attempts).proposals();
    }

    private Proposals proposals() {
        HandlerProposals proposals = new HandlerProposals(signatures, names, samples);
        Map<DeclaredOperation, ProposedHandler> handlers = new LinkedHashMap<>();
        for (DocumentedOperation operation : documented) {
            attempts.attempt(operation.declared().subject(), () -> proposals.of(operation))
                    .ifPresent(handler -> handlers.put(operation.declared(), handler));
        }
        Map<DeclaredNotification, List<UnnamedMember.Choice>> notifications = new LinkedHashMap<>();
        for (DeclaredNotification notification : api.notifications()) {
            attempts.attempt(notification.subject(), () -> proposals.of(notification, messages))
                    .flatMap(choices -> choices)
                    .ifPresent(choices -> notifications.put(notification, choices));
        }
        return new Proposals(handlers, notifications);
    }

    private BoundApi bind() {
        OperationBinder binder = new OperationBinder(
                resources,
                new ParameterBinder(types, resources, samples, refinement),
                new ResultBinder(api, refinement, samples),
                signatures,
                names,
                samples,
                text);
        List<BoundOperation> operations = documented.stream()
                .flatMap(operation ->
                        attempts.attempt(operation.declared().subject(), () -> binder.bind(operation)).stream())
                .toList();
        NotificationBinder notificationBinder = new NotificationBinder(samples, messages, names, members);
        List<BoundNotification> notifications = api.notifications().stream()
                .flatMap(declared ->
                        attempts.attempt(declared.subject(), () -> notificationBinder.bind(declared)).stream())
                .toList();
        Map<String, PagePosition> capabilities = capabilities();
        CollisionFinder collisions = new CollisionFinder(pages);
        collisions.members(names.collisions());
        collisions.operations();
        collisions.types(operations, notifications, shared.keySet());
        collisions.builder(documented, resources.all());
        if (api.hasClient()) {
            collisions.client(documented);
        }
        collisions.capabilities(capabilities);
        ClassFileLimits.exceeded(api, operations, capabilities).ifPresent(collisions::add);
        return new BoundApi(
                pages,
                messages,
                operations,
                notifications,
                shared,
                resources.all(),
                capabilities,
                collisions.collisions());
    }

    /** Returns the capabilities that can be enum constants, with their positions. Messages keep other names as unknown ones. */
    private Map<String, PagePosition> capabilities() {
        Map<String, PagePosition> capabilities = new LinkedHashMap<>();
        OperationNames.positions(pages.operationPages()).forEach((name, place) -> {
            if (CAPABILITY.matcher(name).matches()) {
                capabilities.put(name, place);
            }
        });
        return capabilities;
    }
}
