package dev.verbatim.processor.bind;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.declared.Attempts;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredMethod;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.DeclaredRule;
import dev.verbatim.processor.declared.TypeText;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ConverterModels;
import dev.verbatim.processor.model.MessageModels;
import dev.verbatim.processor.model.NotificationModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.RequestModel;
import dev.verbatim.processor.model.ResourceModel;
import dev.verbatim.processor.model.ResourceUse;
import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.page.OperationPage;
import dev.verbatim.processor.page.PagePosition;
import dev.verbatim.processor.page.Text;
import dev.verbatim.processor.refine.JavaTypes;
import dev.verbatim.processor.refine.Refinement;
import dev.verbatim.processor.shape.ApiSamples;
import dev.verbatim.processor.shape.OperationNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Joins what the user declares of an API with its pages. */
public final class ApiBinder {
    private static final Pattern CAPABILITY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    private final DeclaredApi api;
    private final ApiPages pages;
    private final Attempts attempts;
    private final ApiSamples samples;
    private final JavaTypes types;
    private final TypeText text;
    private final BadNames badNames = new BadNames();
    private final NestedTypes nestedTypes = new NestedTypes(badNames);
    private final MessageModels messages;

    private ApiBinder(DeclaredApi api, ApiPages pages, Attempts attempts) {
        this.api = api;
        this.pages = pages;
        this.attempts = attempts;
        this.samples = new ApiSamples(pages.operationPages());
        this.types = new JavaTypes(api.packageName(), api.name());
        this.text = new TypeText(api.packageName());
        this.messages = new MessageModels(pages.operationPages(), badNames);
    }

    /** Joins an API's operations and notifications with its pages; one that we fail on is left out. */
    public static BoundApi bind(DeclaredApi api, ApiPages pages, Attempts attempts) {
        return new ApiBinder(api, pages, attempts).bind();
    }

    /** The methods that the pages ask for, without a modifier, by operation; those without a usable page are left out. */
    public static Map<DeclaredOperation, MethodSpec> methods(DeclaredApi api, ApiPages pages, Attempts attempts) {
        return new ApiBinder(api, pages, attempts).methods();
    }

    private Map<DeclaredOperation, MethodSpec> methods() {
        List<PagedOperation> paged = paged();
        SignatureText signatures = new SignatureText(api, types, new ResourceCatalog(paged), samples);
        Map<DeclaredOperation, MethodSpec> methods = new LinkedHashMap<>();
        for (PagedOperation operation : paged) {
            attempts.attempt(operation.declared().subject(), () -> signatures.method(operation))
                    .ifPresent(method -> methods.put(operation.declared(), method));
        }
        return methods;
    }

    private BoundApi bind() {
        List<PagedOperation> paged = paged();
        ResourceCatalog resources = new ResourceCatalog(paged);
        Refinement refinement = new Refinement(api, types);
        ParameterBinder parameters = new ParameterBinder(types, resources, samples, refinement);
        SignatureText signatures = new SignatureText(api, types, resources, samples);
        List<BoundOperation> operations = paged.stream()
                .flatMap(operation -> attempts
                        .attempt(
                                operation.declared().subject(),
                                () -> bind(operation, resources, parameters, signatures))
                        .stream())
                .toList();
        NotificationBinder members = new NotificationBinder(refinement, samples, text);
        List<BoundNotification> notifications = api.notifications().stream()
                .flatMap(declared -> attempts
                        .attempt(
                                declared.subject(),
                                () -> badNames.within(
                                        declared.subject(),
                                        () -> named(
                                                members.bind(declared, messages.notification(declared.messageType())))))
                        .stream())
                .toList();
        Map<String, PagePosition> capabilities = capabilities();
        CollisionFinder collisions = new CollisionFinder(api, pages);
        collisions.members(badNames);
        collisions.operations();
        collisions.types(paged, notifications, ConverterModels.areNeeded(refined(operations, notifications)));
        collisions.builder(paged, resources.all());
        collisions.capabilities(capabilities);
        collisions.room(operations, capabilities);
        return new BoundApi(
                api, pages, operations, notifications, resources.all(), capabilities, collisions.collisions());
    }

    private static Stream<ValueType> refined(List<BoundOperation> operations, List<BoundNotification> notifications) {
        Stream<ComponentModel> parameters = operations.stream()
                .flatMap(operation -> operation.bindings().stream())
                .flatMap(binding -> binding.member().stream());
        Stream<ComponentModel> members = notifications.stream()
                .flatMap(notification -> notification.model().stream())
                .flatMap(model -> model.payload().components().stream());
        return Stream.concat(parameters, members).map(ComponentModel::type);
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
                .flatMap(claim -> attempts
                        .attempt(
                                claim.operation().subject(),
                                () -> badNames.within(claim.operation().subject(), () -> paged(claim)))
                        .stream())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PagedOperation> paged(Claim claim) {
        return claim.page()
                .flatMap(page -> url(page)
                        .flatMap(url -> messages.request(page)
                                .filter(request ->
                                        SourceVersion.isName(request.body().name()))
                                .map(request -> new PagedOperation(
                                        claim,
                                        page,
                                        url,
                                        request,
                                        messages.response(page).map(this::named)))));
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
        return new BoundOperation(
                operation,
                request(operation, bindings),
                bindings,
                uses,
                target,
                ruleProblem(operation, target, resources),
                operation.method().isEmpty() ? Optional.of(signatures.of(operation)) : Optional.empty());
    }

    /** The request with the types that the handler's method asks for. */
    private RequestModel request(PagedOperation operation, List<Binding> bindings) {
        RecordModel body = operation.request().body();
        for (Binding binding : bindings) {
            if (binding instanceof Binding.Bound bound && bound.argument() instanceof Argument.Value value) {
                body = body.with(value.component());
            }
        }
        RecordModel refined = body;
        return badNames.within(
                operation.declared().subject(),
                () -> new RequestModel(operation.request().operationName(), nestedTypes.named(refined)));
    }

    private ResponseModel named(ResponseModel response) {
        return new ResponseModel(response.operationName(), nestedTypes.named(response.body()));
    }

    private BoundNotification named(BoundNotification notification) {
        return new BoundNotification(
                notification.declared(),
                notification
                        .model()
                        .map(model -> new NotificationModel(
                                model.messageType(), model.channel(), nestedTypes.named(model.payload()))),
                notification.unknown(),
                notification.misfits(),
                notification.documented());
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
