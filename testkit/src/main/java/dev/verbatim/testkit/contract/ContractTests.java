package dev.verbatim.testkit.contract;

import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.DocumentedOperation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the contract tests of an API from its pages. {@link ContractTest} runs them with JUnit.
 *
 * <pre>{@code
 * try (ContractTests tests = ContractTests.of(ApiModel.load(VoiceDispatcher.class), setup)) {
 *     tests.cases().forEach(ContractCase::run);
 * }
 * }</pre>
 *
 * <p>The cases share connections, so they are run one after the other, in their order. Connections are opened when the first case runs.
 *
 * @since 0.2.0
 */
public final class ContractTests implements AutoCloseable {
    private final ContractSession session;
    private final CapabilityStates states;
    private final List<ContractCase> cases = new ArrayList<>();

    private ContractTests(ApiModel model, ContractSetup setup) {
        session = new ContractSession(model, setup, setup.server(), setup.probe(), setup.flush(), setup.reset());
        states = new CapabilityStates(model, setup);
        LiveIds ids = LiveIds.of(setup.bindings(), setup.server().base());
        DocumentedRefusals refusals = new DocumentedRefusals(model, setup);
        Set<String> endpoints = new HashSet<>();
        for (DocumentedOperation operation : model.operations()) {
            List<RequestTemplate> templates = RequestTemplate.of(model, operation).stream()
                    .map(template -> template.with(ids))
                    .toList();
            if (templates.isEmpty()) {
                cases.add(ContractCase.untested(
                        Place.of(operation), "no sample shows a request with JSON; add one to the page"));
                continue;
            }
            ParameterCases parameters =
                    new ParameterCases(operation, templates, ids, session, refusals, setup.hasSampledMembers());
            cases.addAll(parameters.leftOut());
            cases.addAll(parameters.ofWrongType());
            cases.addAll(parameters.atBounds());
            CallerCases callers = new CallerCases(operation, templates.get(0), ids, session, setup, refusals);
            cases.addAll(callers.all(endpoints.add(operation.method() + " " + operation.url()), model));
            cases.add(new UnknownMemberCase(operation, templates, ids, session, refusals).of());
        }
        cases.addAll(new CapabilityCases(model, setup, states, refusals).all());
        cases.addAll(Unobserved.of(model, setup));
    }

    /**
     * Makes the tests.
     *
     * @param model the API
     * @param setup the server
     * @throws IllegalArgumentException if the pages document no operation, so that there is nothing to test
     */
    public static ContractTests of(ApiModel model, ContractSetup setup) {
        if (model.operations().isEmpty()) {
            throw new IllegalArgumentException(
                    "the pages of " + model.api()
                            + " have no operation with an interface, so there is nothing to test; declare an interface with @Operation");
        }
        return new ContractTests(model, setup);
    }

    /** Returns the tests, operation by operation in the order of the pages; those about capabilities come last. */
    public List<ContractCase> cases() {
        return List.copyOf(cases);
    }

    /** Closes the connections, and what scenarios have opened. */
    @Override
    public void close() {
        session.close();
        states.close();
    }
}
