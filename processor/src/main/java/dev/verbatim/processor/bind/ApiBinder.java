package dev.verbatim.processor.bind;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Text;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredMessage;
import dev.verbatim.processor.declared.DeclaredMethod;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.DeclaredParameter;
import dev.verbatim.processor.declared.DeclaredRule;
import dev.verbatim.processor.declared.ErrorBoundary;
import dev.verbatim.processor.declared.TypeText;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ConverterModels;
import dev.verbatim.processor.model.MessageKind;
import dev.verbatim.processor.model.NotificationModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.RequestModel;
import dev.verbatim.processor.model.ResourceModel;
import dev.verbatim.processor.model.ResourceUse;
import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.refine.JavaTypes;
import dev.verbatim.processor.refine.Refinement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins what the user declares of an API with its pages. */
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

    private ApiBinder(DeclaredApi api, ApiPages pages, ErrorBoundary attempts) {
        this.api = api;
        this.pages = pages;
        this.attempts = attempts;
        this.samples = new ApiSamples(pages.operationPages());
        this.types = new JavaTypes(api.packageName(), api.name());
        this.text = new TypeText(api.packageName());
        this.messages = new MessageModels(pages.operationPages());
        this.refinement = new Refinement(api, types, messages);
        this.names = new MessageNames(api, types, messages);
        this.shared = new SharedTypes(api, pages, messages, samples)
                .bind(new MemberBinder(refinement, text, Map.of()), names);
        Map<String, RecordModel> records = new TreeMap<>();
        shared.forEach((name, bound) -> records.put(name, bound.message()));
        this.members = new MemberBinder(refinement, text, records);
    }

    /** Joins an API's operations and notifications with its pages; one that we fail on is left out. */
    public static BoundApi bind(DeclaredApi api, ApiPages pages, ErrorBoundary attempts) {
        return new ApiBinder(api, pages, attempts).bind();
    }

    /** The handlers that the pages ask for, by operation; those without a usable page are left out. */
    public static Map<DeclaredOperation, ProposedHandler> handlers(
            DeclaredApi api, ApiPages pages, ErrorBoundary attempts) {
        return new ApiBinder(api, pages, attempts).handlers();
    }

    private Map<DeclaredOperation, ProposedHandler> handlers() {
        List<PagedOperation> paged = paged();
        SignatureText signatures = new SignatureText(api, types, new ResourceCatalog(paged), samples, names);
        Map<DeclaredOperation, ProposedHandler> handlers = new LinkedHashMap<>();
        for (PagedOperation operation : paged) {
            attempts.attempt(operation.declared().subject(), () -> handler(operation, signatures))
                    .ifPresent(handler -> handlers.put(operation.declared(), handler));
        }
        return handlers;
    }

    private ProposedHandler handler(PagedOperation operation, SignatureText signatures) {
        String name = operation.declared().operation();
        RecordModel request = operation.request().body();
        // The method names the members that it takes; one that is called like a variable stays in the request.
        Set<String> taken = request.components().stream()
                .map(ComponentModel::jsonName)
                .filter(member -> operation.url().variables().stream()
                        .noneMatch(variable -> variable.name().equals(member)))
                .collect(Collectors.toSet());
        return new ProposedHandler(
                signatures.method(operation),
                names.proposals(request, MessageKind.REQUEST, samples.requests(name)).stream()
                        .filter(choice -> !taken.contains(choice.path()))
                        .toList(),
                operation
                        .response()
                        .map(response ->
                                names.proposals(response.body(), MessageKind.RESPONSE, samples.responses(name)))
                        .orElse(List.of()));
    }

    private BoundApi bind() {
        List<PagedOperation> paged = paged();
        ResourceCatalog resources = new ResourceCatalog(paged);
        ParameterBinder parameters = new ParameterBinder(types, resources, samples, refinement);
        SignatureText signatures = new SignatureText(api, types, resources, samples, names);
        List<BoundOperation> operations = paged.stream()
                .flatMap(operation -> attempts
                        .attempt(
                                operation.declared().subject(),
                                () -> bind(operation, resources, parameters, signatures))
                        .stream())
                .toList();
        List<BoundNotification> notifications = api.notifications().stream()
                .flatMap(declared -> attempts.attempt(declared.subject(), () -> notification(declared)).stream())
                .toList();
        Map<String, PagePosition> capabilities = capabilities();
        CollisionFinder collisions = new CollisionFinder(api, pages);
        collisions.members(names.bad());
        collisions.operations();
        collisions.types(
                operations,
                notifications,
                shared.keySet(),
                ConverterModels.areNeeded(refined(operations, notifications)));
        collisions.builder(paged, resources.all());
        collisions.capabilities(capabilities);
        collisions.room(operations, capabilities);
        return new BoundApi(
                api,
                pages,
                operations,
                notifications,
                shared,
                resources.all(),
                capabilities,
                samples.messageTypes(),
                collisions.collisions());
    }

    private static Stream<ValueType> refined(List<BoundOperation> operations, List<BoundNotification> notifications) {
        Stream<ComponentModel> parameters = operations.stream()
                .flatMap(operation -> operation.bindings().stream())
                .flatMap(binding -> binding.member().stream());
        Stream<ComponentModel> answered = operations.stream()
                .flatMap(operation -> operation.response().stream())
                .flatMap(response -> response.body().components().stream());
        Stream<ComponentModel> requested =
                operations.stream().flatMap(operation -> operation.request().body().components().stream());
        Stream<ComponentModel> members = notifications.stream()
                .flatMap(notification -> notification.model().stream())
                .flatMap(model -> model.payload().components().stream());
        return Stream.of(parameters, requested, answered, members)
                .flatMap(components -> components)
                .map(ComponentModel::type);
    }

    /** What else the pages call a capability survives in messages as a name that the enum does not know. */
    private Map<String, PagePosition> capabilities() {
        Map<String, PagePosition> capabilities = new LinkedHashMap<>();
        OperationNames.positions(pages.operationPages()).forEach((name, place) -> {
            if (CAPABILITY.matcher(name).matches()) {
                capabilities.put(name, place);
            }
        });
        return capabilities;
    }

    private List<PagedOperation> paged() {
        return pages.claims().stream()
                .flatMap(claim -> attempts.attempt(claim.operation().subject(), () -> paged(claim)).stream())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PagedOperation> paged(Claim claim) {
        return claim.page()
                .flatMap(page -> url(page)
                        .flatMap(url -> names.type(claim.operation(), page)
                                .flatMap(name -> messages.request(page, name)
                                        .map(request ->
                                                paged(claim, page, url, request, messages.response(page, name))))));
    }

    private PagedOperation paged(
            Claim claim, OperationPage page, UrlTemplate url, RequestModel request, Optional<ResponseModel> response) {
        String operation = claim.operation().operation();
        BoundMembers inRequest = members.bind(
                request.body(),
                Stream.concat(
                                claim.operation().members().stream(),
                                DeclaredMessage.members(api.requests(), operation).stream())
                        .toList(),
                samples.requests(operation));
        Optional<BoundMembers> inResponse = response.map(model -> members.bind(
                model.body(), DeclaredMessage.members(api.responses(), operation), samples.responses(operation)));
        return new PagedOperation(
                claim,
                page,
                url,
                new RequestModel(request.operationName(), inRequest.message()),
                inResponse.map(bound -> new ResponseModel(operation, bound.message())),
                inRequest,
                inResponse);
    }

    private static Optional<UrlTemplate> url(OperationPage page) {
        return page.properties().requestUrl().map(Text::value).flatMap(UrlTemplate::parse);
    }

    private BoundOperation bind(
            PagedOperation operation, ResourceCatalog resources, ParameterBinder binder, SignatureText signatures) {
        List<Binding> bindings = operation
                .method()
                .map(DeclaredMethod::parameters)
                .map(parameters -> binder.bind(operation, parameters))
                .orElse(List.of());
        List<ResourceUse> uses = ResourceUses.of(operation, bindings, resources);
        Optional<ResourceModel> target = operation.url().variables().stream()
                .flatMap(variable -> resources.of(variable).stream())
                .reduce((first, last) -> last);
        BoundResult result = new ResultBinder(api, refinement, samples).bind(operation);
        return new BoundOperation(
                operation,
                request(operation, bindings),
                result.response()
                        .map(response -> names.response(
                                operation.declared(),
                                response,
                                samples.responses(operation.declared().operation()))),
                result.mismatches(),
                bindings,
                uses,
                target,
                ruleProblem(operation, target, resources),
                operation.method().isEmpty() ? Optional.of(signatures.of(operation)) : Optional.empty());
    }

    /** The request with the types that the handler's method asks for, and the names that its parameters give. */
    private RequestModel request(PagedOperation operation, List<Binding> bindings) {
        RecordModel body = operation.request().body();
        OwnNames own = new OwnNames(body);
        for (int i = 0; i < bindings.size(); i++) {
            if (bindings.get(i) instanceof Binding.Bound bound && bound.argument() instanceof Argument.Value value) {
                ComponentModel component = value.component();
                DeclaredParameter parameter =
                        operation.method().orElseThrow().parameters().get(i);
                ComponentModel before = body.component(component.jsonName());
                String name = before.isChosen() ? before.javaName() : parameter.name();
                boolean isNamed = own.has(operation.request().body().component(component.jsonName()));
                body = body.with(isNamed ? component : component.withJavaName(name));
            }
        }
        return names.request(
                operation.declared(),
                new RequestModel(operation.request().operationName(), body),
                samples.requests(operation.declared().operation()),
                operation.method().isPresent());
    }

    private BoundNotification notification(DeclaredNotification declared) {
        List<SampleObject> shown = samples.notifications(declared.messageType()).stream()
                .map(ApiSamples.NotificationSample::payload)
                .toList();
        Optional<NotificationModel> model =
                names.type(declared).flatMap(name -> messages.notification(declared.messageType(), name));
        Optional<BoundMembers> bound = model.map(found -> members.bind(found.payload(), declared.members(), shown));
        return new BoundNotification(
                declared,
                model.map(found -> names.notification(
                        declared,
                        new NotificationModel(
                                found.messageType(),
                                found.channel(),
                                bound.orElseThrow().message()),
                        shown)),
                bound);
    }

    private Optional<String> ruleProblem(
            PagedOperation operation, Optional<ResourceModel> target, ResourceCatalog resources) {
        Optional<DeclaredRule> rule = operation.declared().rule();
        if (rule.isEmpty() || rule.get().problem().isPresent()) {
            return rule.flatMap(DeclaredRule::problem);
        }
        TypeName judged = rule.get().resource().orElseThrow();
        if (target.isEmpty()) {
            return Optional.of("judges " + text.of(judged) + ", and the Request URL names no resource");
        }
        return resources.supertypes(target.get()).contains(judged)
                ? Optional.empty()
                : Optional.of("judges " + text.of(judged) + ", and the Request URL names "
                        + text.of(target.get().type()));
    }
}
