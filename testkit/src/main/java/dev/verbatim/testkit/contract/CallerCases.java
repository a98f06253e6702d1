package dev.verbatim.testkit.contract;

import dev.verbatim.runtime.envelope.Refusal;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.DocumentedOperation;
import dev.verbatim.testkit.client.LiveServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tests of who may request an operation, and of a name that no operation has. */
final class CallerCases {
    private static final String UNKNOWN = "verbatimUnknown";

    private final DocumentedOperation operation;
    private final RequestTemplate template;
    private final LiveIds ids;
    private final ContractSession session;
    private final ContractSetup setup;
    private final DocumentedRefusals refusals;

    CallerCases(
            DocumentedOperation operation,
            RequestTemplate template,
            LiveIds ids,
            ContractSession session,
            ContractSetup setup,
            DocumentedRefusals refusals) {
        this.operation = operation;
        this.template = template;
        this.ids = ids;
        this.session = session;
        this.setup = setup;
        this.refusals = refusals;
    }

    /**
     * Returns the tests.
     *
     * @param isFirst whether the operation is the first one of its endpoint
     */
    List<ContractCase> all(boolean isFirst, ApiModel model) {
        List<ContractCase> cases = new ArrayList<>();
        if (isFirst) {
            cases.add(unknownOperation(model));
        }
        cases.add(withoutCredentials());
        operation.features().forEach(feature -> cases.add(without(feature)));
        return cases;
    }

    private ContractCase unknownOperation(ApiModel model) {
        String name = UNKNOWN;
        while (isDocumented(model, name)) {
            name += "X";
        }
        ContractRequest known = template.request(ids);
        ContractRequest request = new ContractRequest(known.method(), known.path(), template.naming(name));
        Expectation expected = refusals.of(operation, Refusal.UNKNOWN);
        String endpoint = template.style().hasOneEndpoint()
                ? "an unknown operation"
                : "an unknown operation of " + operation.method() + " " + operation.url();
        return ContractCase.of(
                Place.of(operation) + ": " + endpoint + " is " + expected.shown(template.style()),
                () -> session.refused(session.server(), request, expected));
    }

    private static boolean isDocumented(ApiModel model, String name) {
        return model.operations().stream()
                .anyMatch(operation -> operation.name().equals(name));
    }

    private ContractCase withoutCredentials() {
        Expectation expected = refusals.of(operation, Refusal.UNAUTHENTICATED);
        String name = Place.of(operation) + ": a request without credentials is " + expected.shown(template.style());
        if (setup.server().headers().get().isEmpty()) {
            return ContractCase.untested(
                    name,
                    "the server is configured without credentials; add them with LiveServer.user or LiveServer.headers");
        }
        return ContractCase.of(name, () -> session.refused(setup.nobody(), template.request(ids), expected));
    }

    private ContractCase without(String feature) {
        Expectation expected = refusals.of(operation, Refusal.DENIED);
        String name = Place.of(operation) + ": a user without " + feature + " is " + expected.shown(template.style());
        Optional<LiveServer> user = setup.userWithout(feature);
        return user.map(lacking ->
                        ContractCase.of(name, () -> session.refused(lacking, template.request(ids), expected)))
                .orElseGet(() -> ContractCase.untested(
                        name,
                        "no user lacks the feature; name one with ContractSetup.userWithout(\"" + feature
                                + "\", ...)"));
    }
}
