package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.GeneratedTypes;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.ResourceModel;
import dev.verbatim.processor.model.ResourceUse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names in an API's dispatcher. */
final class DispatcherNames {
    static final String EXCHANGE = "exchange";
    static final String BODY = "body";
    static final String HELD = "held";
    static final String REQUEST = "request";
    static final String RESPONSE = "response";
    static final String LATER = "later";
    static final String LOCKS = "locks";
    static final String ENDPOINT = "endpoint";
    static final String ENVELOPE = "envelope";

    private static final Argument RESUMPTION = new Argument.OfRequest(Argument.RequestPart.RESUMPTION);

    private static final Set<String> VARIABLES = Set.of(EXCHANGE, BODY, HELD, REQUEST, RESPONSE, LATER);

    private final ApiModel api;
    private final Set<String> reserved = new HashSet<>(VARIABLES);
    private final Set<String> taken = new HashSet<>(Set.of(GeneratorVersion.CONSTANT, "ROUTES"));
    private final Map<List<String>, String> features = new LinkedHashMap<>();
    private final Map<List<String>, String> paths = new LinkedHashMap<>();

    DispatcherNames(ApiModel api) {
        this.api = api;
        reserved.add(LOCKS);
        api.resources().stream().map(ResourceModel::resolver).forEach(reserved::add);
        api.operations().stream().map(DispatcherNames::handler).forEach(reserved::add);
        for (OperationModel operation : api.operations()) {
            features.computeIfAbsent(operation.features(), names -> free("FEATURES", String.join("-", names)));
            for (ResourceUse use : operation.resources()) {
                if (use instanceof ResourceUse.ByUri byUri) {
                    paths.computeIfAbsent(
                            byUri.paths(),
                            names -> free("PATHS", byUri.resource().resolver()));
                }
            }
        }
    }

    /** The class of the dispatcher. */
    ClassName dispatcher() {
        return ClassName.get(api.packageName(), GeneratedTypes.dispatcher(api.name()));
    }

    /** Whether all requests have one endpoint, which the application chooses. */
    boolean hasEndpoint() {
        return api.style().page().endpoint() == PageStyle.Endpoint.ONE;
    }

    /** Whether an operation locks resources. */
    boolean hasLocks() {
        return api.operations().stream()
                .anyMatch(operation -> !operation.resources().isEmpty()
                        || operation.handler().arguments().contains(RESUMPTION));
    }

    /** The class of request bodies, nested in the dispatcher. */
    ClassName body() {
        return ClassName.get("", api.name() + "Body");
    }

    /** The constants for sets of required features, by set, in the order of the operations. */
    Map<List<String>, String> features() {
        return features;
    }

    /** The constants for the paths that a URI may have, by paths. */
    Map<List<String>, String> paths() {
        return paths;
    }

    /** The field of the builder that collects exception mappers and observers. */
    String hooks() {
        return unreserved("hooks");
    }

    /** The field that holds the routes, if the application chooses the endpoint. */
    String routes() {
        return unreserved("routes");
    }

    private String unreserved(String wish) {
        String name = wish;
        while (reserved.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** The name of one of the methods that a long switch is split into; no operation's method has it. */
    String part(String method, int part) {
        String name = MethodParts.name(method, part);
        while (reserved.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** The name of the field with an operation's handler, and of the method that handles its requests. */
    static String handler(OperationModel operation) {
        return JavaNames.member(operation.javaName());
    }

    /** The expression for an operation's method: an unqualified call of {@code yield} would not compile. */
    static String method(OperationModel operation) {
        String name = handler(operation);
        return name.equals("yield") ? "this." + name : name;
    }

    /** The expression for a field in a method that may have a variable of the same name. */
    static String field(String name) {
        return VARIABLES.contains(name) ? "this." + name : name;
    }

    /** The names that local variables cannot have: those of fields and of fixed variables. */
    Set<String> reserved() {
        return reserved;
    }

    private String free(String otherwise, String wish) {
        String constant = JavaNames.constant(wish);
        Optional<String> problem = JavaNames.problem(wish, constant);
        String name = problem.isPresent() ? otherwise : constant;
        for (int number = 2; !taken.add(name); number++) {
            name = (problem.isPresent() ? otherwise : constant) + "_" + number;
        }
        return name;
    }
}
