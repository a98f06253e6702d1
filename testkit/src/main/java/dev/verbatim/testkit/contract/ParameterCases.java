package dev.verbatim.testkit.contract;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.runtime.envelope.Refusal;
import dev.verbatim.testkit.Boundary;
import dev.verbatim.testkit.BoundaryValue;
import dev.verbatim.testkit.DocumentedMember;
import dev.verbatim.testkit.DocumentedOperation;
import dev.verbatim.testkit.MemberPath;
import dev.verbatim.testkit.client.LiveResponse;
import dev.verbatim.testkit.style.MessageStyle;
import dev.verbatim.testkit.style.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The tests of an operation's parameters: each mandatory one left out, each of a wrong type, each at both sides of its bounds. */
final class ParameterCases {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NO_ROOM = "no sample shows what is around it; add one to the page";

    private final DocumentedOperation operation;
    private final List<RequestTemplate> templates;
    private final LiveIds ids;
    private final ContractSession session;
    private final DocumentedRefusals refusals;
    private final boolean hasSampledMembers;

    ParameterCases(
            DocumentedOperation operation,
            List<RequestTemplate> templates,
            LiveIds ids,
            ContractSession session,
            DocumentedRefusals refusals,
            boolean hasSampledMembers) {
        this.operation = operation;
        this.templates = templates;
        this.ids = ids;
        this.session = session;
        this.refusals = refusals;
        this.hasSampledMembers = hasSampledMembers;
    }

    List<ContractCase> leftOut() {
        List<ContractCase> cases = new ArrayList<>();
        for (DocumentedMember member : operation.members()) {
            if (member.mandatory()) {
                cases.add(refused(
                        member,
                        member.path() + " left out",
                        parameters -> member.path().without(parameters),
                        refusals.missing(operation, member)));
            }
        }
        return cases;
    }

    List<ContractCase> ofWrongType() {
        List<ContractCase> cases = new ArrayList<>();
        for (DocumentedMember member : operation.members()) {
            for (JsonNode wrong : wrong(member.type())) {
                cases.add(refused(
                        member,
                        member.path() + " as " + wrong,
                        parameters -> member.path().with(parameters, wrong),
                        refusals.wrongType(operation)));
            }
        }
        return cases;
    }

    private static List<JsonNode> wrong(DocumentedMember.Type type) {
        return switch (type) {
            case STRING -> List.of(NODES.numberNode(7));
            case INTEGER -> List.of(NODES.stringNode("seven"), NODES.numberNode(new BigDecimal("1.5")));
            case BOOLEAN, NUMBER, OBJECT, ARRAY -> List.of(NODES.stringNode("seven"));
            case ANY -> List.of();
        };
    }

    List<ContractCase> atBounds() {
        return operation.boundaries().stream()
                .flatMap(boundary -> Stream.concat(
                        boundary.accepted().stream().map(value -> accepted(boundary, value)),
                        boundary.refused().stream().map(value -> refused(boundary, value))))
                .toList();
    }

    private ContractCase refused(Boundary boundary, BoundaryValue value) {
        MemberPath path = new MemberPath(boundary.path());
        return refused(
                boundary.line(),
                path + " " + value.shown() + " (" + boundary.demand() + ")",
                parameters -> path.with(parameters, value),
                refusals.of(operation, Refusal.INVALID));
    }

    private ContractCase refused(
            DocumentedMember member, String what, Function<JsonNode, Optional<JsonNode>> change, Expectation expected) {
        ContractCase test = refused(member.line(), what, change, expected);
        return member.onlySampled() && !hasSampledMembers
                ? ContractCase.untested(
                        test.name(),
                        "only samples show this member; document it in a row, or call ContractSetup.withSampledMembers")
                : test;
    }

    private ContractCase refused(
            int line, String what, Function<JsonNode, Optional<JsonNode>> change, Expectation expected) {
        String name = Place.of(operation, line) + ": " + what + " is "
                + expected.shown(templates.get(0).style());
        return request(change)
                .map(request -> ContractCase.of(name, () -> session.refused(session.server(), request, expected)))
                .orElseGet(() -> ContractCase.untested(name, NO_ROOM));
    }

    /** Only a success tells that a value is accepted: a server may look at the state of a resource before it looks at the value. */
    private ContractCase accepted(Boundary boundary, BoundaryValue value) {
        MemberPath path = new MemberPath(boundary.path());
        Expectation invalid = refusals.of(operation, Refusal.INVALID);
        String name = Place.of(operation, boundary.line()) + ": " + path + " " + value.shown() + " ("
                + boundary.demand() + ") is accepted";
        return request(parameters -> path.with(parameters, value))
                .map(request -> ContractCase.of(name, () -> accepted(request, invalid)))
                .orElseGet(() -> ContractCase.untested(name, NO_ROOM));
    }

    private Optional<String> accepted(ContractRequest request, Expectation invalid) throws Exception {
        LiveResponse response = session.send(request);
        MessageStyle style = templates.get(0).style();
        if (Expectation.outcome(response, style) == Outcome.SUCCESS) {
            return Optional.empty();
        }
        Optional<String> unusable =
                Expectation.unusable(response).or(() -> refusals.lostCredentials(operation, response, invalid.code()));
        Optional<String> code = Expectation.code(response, style);
        boolean isOther = code.isPresent() && !code.get().equals(invalid.code());
        String answered = isOther
                ? "the server answered " + code.get() + ", which tells nothing about the value: "
                : "the server answered ";
        String expected = "success, because the page allows the value";
        return Optional.of(session.lines(
                List.of(unusable.orElseGet(() -> answered + Expectation.shown(response))),
                isOther ? expected + "; " + remedy() : expected,
                session.server(),
                request));
    }

    private String remedy() {
        String resource = PathIds.last(operation, templates.get(0).step())
                .map(id -> "bind " + Quote.plain(id) + " to a resource that allows " + operation.name()
                        + " with ContractSetup.bind, or ")
                .orElse("");
        return resource + "bring the server back into such a state with ContractSetup.reset";
    }

    private Optional<ContractRequest> request(Function<JsonNode, Optional<JsonNode>> change) {
        return templates.stream()
                .flatMap(template -> change.apply(template.parameters()).stream()
                        .map(parameters -> template.request(parameters, ids)))
                .findFirst();
    }
}
