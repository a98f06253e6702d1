package dev.verbatim.testkit.contract;

import dev.verbatim.runtime.envelope.Refusal;
import dev.verbatim.testkit.DocumentedMember;
import dev.verbatim.testkit.DocumentedOperation;
import dev.verbatim.testkit.client.LiveResponse;
import dev.verbatim.testkit.style.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The test of a member that no page documents. Where such members are skipped, it is added to a request that is refused anyway, because
 * it names no resource or lacks a mandatory parameter; it is refused for the same reason as without the member. Where they are refused,
 * the request names no resource, or has nothing else that is wrong.
 */
final class UnknownMemberCase {
    private static final String MEMBER = "verbatimUnknown";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final DocumentedOperation operation;
    private final List<RequestTemplate> templates;
    private final LiveIds ids;
    private final ContractSession session;
    private final DocumentedRefusals refusals;

    UnknownMemberCase(
            DocumentedOperation operation,
            List<RequestTemplate> templates,
            LiveIds ids,
            ContractSession session,
            DocumentedRefusals refusals) {
        this.operation = operation;
        this.templates = templates;
        this.ids = ids;
        this.session = session;
        this.refusals = refusals;
    }

    ContractCase of() {
        Optional<Expectation> invalid = refusals.unknownMember(operation);
        String name = Place.of(operation) + ": an unknown member is "
                + invalid.map(expected -> expected.shown(templates.get(0).style()))
                        .orElse("skipped");
        if (templates.get(0).style().paths().parameters().isPositional()
                && templates.get(0).at().isEmpty()) {
            return ContractCase.untested(name, "parameters by position have no names");
        }
        if (invalid.isPresent()) {
            return ContractCase.of(
                    name,
                    () -> session.refused(
                            session.server(), elsewhere().orElseGet(this::whole).withUnknown(), invalid.get()));
        }
        Optional<Refused> refused = elsewhere().or(this::incomplete);
        if (refused.isEmpty()) {
            return ContractCase.untested(
                    name,
                    "the operation has neither a mandatory parameter nor a resource in its path, so the request would be"
                            + " carried out");
        }
        return ContractCase.of(name, () -> problem(refused.get()));
    }

    private Optional<String> problem(Refused refused) throws Exception {
        LiveResponse plain = session.send(refused.plain());
        Optional<String> unusable = Expectation.unusable(plain)
                .or(() -> refusals.lostCredentials(
                        operation,
                        plain,
                        refusals.of(operation, refused.refusal()).code()));
        if (unusable.isPresent()) {
            return Optional.of(session.lines(
                    List.of(unusable.get()), "a refusal, because " + refused.why(), session.server(), refused.plain()));
        }
        if (Expectation.outcome(plain, templates.get(0).style()) != Outcome.FAILURE) {
            return Optional.of(session.lines(
                    List.of("already without the member " + MEMBER + ", the server answered "
                            + Expectation.shown(plain)),
                    "a refusal, because " + refused.why(),
                    session.server(),
                    refused.plain()));
        }
        Optional<String> code = Expectation.code(plain, templates.get(0).style());
        Expectation same = new Expectation(
                refused.refusal(),
                code.orElse(""),
                "as without the member " + MEMBER + "; if the server refuses such members, say so with"
                        + " ContractSetup.unknownMembers");
        return session.refused(session.server(), refused.withUnknown(), same);
    }

    /** A request that nothing but the member is wrong with: where members are refused, one that lacks a parameter may get its code. */
    private Refused whole() {
        RequestTemplate template = templates.get(0);
        return new Refused(Refusal.INVALID, template.request(ids), template.request(more(template.parameters()), ids));
    }

    /** A request without a mandatory parameter. */
    private Optional<Refused> incomplete() {
        return operation.members().stream()
                .filter(member -> member.mandatory() && member.path().isTop())
                .flatMap(member -> templates.stream().flatMap(template -> without(template, member).stream()))
                .findFirst();
    }

    private Optional<Refused> without(RequestTemplate template, DocumentedMember member) {
        return member.path()
                .without(template.parameters())
                .map(rest ->
                        new Refused(Refusal.MISSING, template.request(rest, ids), template.request(more(rest), ids)));
    }

    /** A request for a resource that does not exist. */
    private Optional<Refused> elsewhere() {
        RequestTemplate template = templates.get(0);
        return PathIds.last(operation, template.step()).map(documented -> {
            LiveIds nowhere = ids.with(Map.of(documented, PathIds.another(ids.path(documented))));
            return new Refused(
                    Refusal.ABSENT,
                    template.request(template.parameters(), nowhere),
                    template.request(more(template.parameters()), nowhere));
        });
    }

    private static JsonNode more(JsonNode parameters) {
        return parameters.deepCopy().asObject().set(MEMBER, NODES.booleanNode(true));
    }

    /**
     * A request that is refused, without and with an unknown member.
     *
     * @param refusal the kind of refusal
     */
    private record Refused(Refusal refusal, ContractRequest plain, ContractRequest withUnknown) {
        String why() {
            return refusal == Refusal.ABSENT ? "the path names no resource" : "a mandatory parameter is left out";
        }
    }
}
