package dev.verbatim.processor.bind;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.model.ClientModel;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ConverterModels;
import dev.verbatim.processor.model.GeneratedTypes;
import dev.verbatim.processor.model.JavaLang;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.ResourceModel;
import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.naming.NameCollision;
import dev.verbatim.processor.naming.RenamingAdvice;
import dev.verbatim.processor.naming.TakenNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Finds documented names that give the same Java name, or none. */
final class CollisionFinder {
    private final DeclaredApi api;
    private final ApiPages pages;
    private final PagePosition folder;
    private final List<NameCollision> collisions = new ArrayList<>();
    private final Set<Subject> seconds = new HashSet<>();

    CollisionFinder(ApiPages pages) {
        this.api = pages.api();
        this.pages = pages;
        this.folder = new PagePosition(api.folder(), Position.START);
        boolean isJavaName = SourceVersion.isIdentifier(api.name()) && !SourceVersion.isKeyword(api.name());
        Optional<String> problem =
                isJavaName ? JavaNames.problem(api.name(), api.name()) : Optional.of("is not a Java name");
        problem.ifPresent(reason -> add(
                api.subject(),
                folder,
                "the name " + Quote.of(api.name()) + " " + reason + "; give " + api.annotation() + " another, such as "
                        + JavaNames.typeOf(api.name())));
    }

    List<NameCollision> collisions() {
        return collisions;
    }

    /** Adds the collisions of members of messages. */
    void members(List<NameCollision> found) {
        collisions.addAll(found);
    }

    /** Reports two interfaces for one operation. */
    void operations() {
        Map<String, DeclaredOperation> first = new HashMap<>();
        for (DeclaredOperation operation : api.operations()) {
            DeclaredOperation other = first.putIfAbsent(operation.operation(), operation);
            if (other != null) {
                seconds.add(operation.subject());
                add(
                        operation.subject(),
                        pages.start(operation),
                        other.type().simpleName() + " handles "
                                + Quote.of(operation.operation())
                                + " already; remove one of the two interfaces");
            }
        }
    }

    /** Checks the names of generated types against those of the user's package and of {@code java.lang}. */
    void types(List<BoundOperation> operations, List<BoundNotification> notifications, Set<String> shared) {
        api.types().stream()
                .filter(JavaLang.TYPES::contains)
                .sorted()
                .forEach(name -> add(
                        api.subject(),
                        folder,
                        "the type " + name + " of " + api.packageName() + " hides java.lang." + name
                                + ", which generated code needs; rename the type, since its annotation keeps"
                                + " the documented name"));
        Set<String> existing = new HashSet<>(api.types());
        // Each generated record has a class of that name in it.
        existing.add(JavaNames.BUILDER);
        TakenNames types = new TakenNames("the Java type", existing, JavaLang.TYPES);
        takeOfApi(types, GeneratedTypes.capability(api.name()));
        if (!StatusCatalog.of(pages).isEmpty()) {
            takeOfApi(types, GeneratedTypes.status(api.name()));
        }
        if (api.hasDispatcher()) {
            takeOfApi(types, GeneratedTypes.dispatcher(api.name()));
        }
        if (api.hasClient()) {
            GeneratedTypes.ofClient(api.name()).forEach(name -> takeOfApi(types, name));
        }
        if (!pages.style().message().equals(Style.WEBSERVICES.message())) {
            takeOfApi(types, GeneratedTypes.envelope(api.name()));
        }
        if (ConverterModels.areNeeded(refined(operations, notifications))) {
            takeOfApi(types, GeneratedTypes.converters(api.name()));
        }
        for (String name : shared) {
            Optional<String> problem = JavaNames.type(name).equals(name)
                    ? JavaNames.problem(name, name)
                    : Optional.of("is not a valid name of a Java type");
            problem.map(reason -> Quote.of(name) + " " + reason)
                    .or(() -> types.take(name, name))
                    .ifPresent(reason -> add(
                            api.subject(),
                            folder,
                            reason + "; use another name for type in every @Member that has it"));
        }
        for (BoundOperation operation : operations) {
            take(types, operation.documented(), operation.request().body().name());
            operation
                    .response()
                    .flatMap(ResponseModel::body)
                    .ifPresent(body -> take(types, operation.documented(), body.name()));
        }
        for (BoundNotification notification : notifications) {
            notification
                    .model()
                    .flatMap(model ->
                            types.take(model.messageType(), model.payload().name()))
                    .ifPresent(problem -> add(
                            notification.declared().subject(),
                            notification.model().orElseThrow().payload().position(),
                            problem + RenamingAdvice.as(notification.declared())));
        }
    }

    /** Returns the types that the user may have refined, except those in records that messages share. */
    private static Stream<ValueType> refined(List<BoundOperation> operations, List<BoundNotification> notifications) {
        Stream<ComponentModel> parameters = operations.stream()
                .flatMap(operation -> operation.bindings().stream())
                .flatMap(binding -> binding.member().stream());
        Stream<ValueType> answered = operations.stream()
                .flatMap(operation -> operation.response().stream())
                .map(ResponseModel::type);
        Stream<ComponentModel> requested =
                operations.stream().flatMap(operation -> operation.request().body().components().stream());
        Stream<ComponentModel> members = notifications.stream()
                .flatMap(notification -> notification.model().stream())
                .flatMap(model -> model.payload().components().stream());
        Stream<ValueType> others = Stream.of(parameters, requested, members)
                .flatMap(components -> components)
                .map(ComponentModel::type);
        return Stream.concat(answered, others);
    }

    /** Checks the methods of the dispatcher's builder: those of resolvers and operations, and those that it always has. */
    void builder(List<DocumentedOperation> operations, List<ResourceModel> resources) {
        TakenNames methods = new TakenNames("the builder's method", builderMethods(), Set.of());
        for (ResourceModel resource : resources) {
            methods.take(resource.paths().get(0), resource.resolver())
                    .ifPresent(problem -> add(
                            api.subject(),
                            folder,
                            problem + "; take the variable as a String in the handlers of one of the two"));
        }
        for (DocumentedOperation operation : operations) {
            if (operation.declared().isSent()) {
                continue;
            }
            take(methods, operation, JavaNames.member(operation.declared().javaName()));
        }
    }

    /** Checks the methods of the client: those of operations, and those that it always has. */
    void client(List<DocumentedOperation> operations) {
        TakenNames methods = new TakenNames("the client's method", ClientModel.METHODS, Set.of());
        Set<Subject> reported =
                collisions.stream().map(NameCollision::subject).collect(Collectors.toCollection(HashSet::new));
        for (DocumentedOperation operation : operations) {
            if (operation.declared().isOfClient()
                    && reported.add(operation.declared().subject())) {
                take(methods, operation, JavaNames.member(operation.declared().javaName()));
            }
        }
    }

    private Set<String> builderMethods() {
        Set<String> methods = new HashSet<>(Set.of("locks", "onException", "observer", "build"));
        if (pages.style().page().endpoint() == PageStyle.Endpoint.ONE) {
            methods.add("endpoint");
        }
        if (!pages.style().message().equals(Style.WEBSERVICES.message())) {
            methods.add("envelope");
        }
        return methods;
    }

    /** Checks the constants of the capability enum. An operation whose constant is taken is not a capability. */
    void capabilities(Map<String, PagePosition> names) {
        TakenNames constants = new TakenNames("the constant", Set.of(), Set.of());
        UnaryOperator<String> javaNames = api.javaNames();
        names.forEach((name, place) -> constants
                .take(name, JavaNames.constant(javaNames.apply(name)))
                .ifPresent(problem -> collisions.add(new NameCollision(
                        pages.subject(place.file(), place.position()).orElse(api.subject()),
                        place,
                        problem + advice(name),
                        NameCollision.Effect.NONE))));
    }

    private void take(TakenNames names, DocumentedOperation operation, String javaName) {
        // A second handler of an operation is reported once, not again for each of its names.
        if (!seconds.contains(operation.declared().subject())) {
            names.take(operation.declared().operation(), javaName)
                    .ifPresent(problem -> collisions.add(new NameCollision(
                            operation.declared().subject(),
                            operation.request().body().position(),
                            problem + RenamingAdvice.as(operation.declared()),
                            NameCollision.Effect.RENAMED)));
        }
    }

    private void takeOfApi(TakenNames types, String javaName) {
        types.take(api.name(), javaName)
                .ifPresent(problem -> add(
                        api.subject(),
                        folder,
                        problem + "; rename that type, or give " + api.annotation() + " another name"));
    }

    private String advice(String capability) {
        return api.operations().stream()
                .filter(operation -> operation.operation().equals(capability))
                .findFirst()
                .map(RenamingAdvice::as)
                .orElse("; correct the name, or write @Deviation(rule = \"name-collision\", reason = \"...\") to"
                        + " accept that it has no constant");
    }

    private void add(Subject subject, PagePosition place, String message) {
        add(new NameCollision(subject, place, message, NameCollision.Effect.OMITTED));
    }

    /** Adds a collision found elsewhere. */
    void add(NameCollision collision) {
        collisions.add(collision);
    }
}
