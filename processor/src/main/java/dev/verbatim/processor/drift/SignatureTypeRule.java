package dev.verbatim.processor.drift;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.processor.bind.Binding;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.bind.BoundMembers;
import dev.verbatim.processor.bind.BoundOperation;
import dev.verbatim.processor.declared.DeclaredMember;
import dev.verbatim.processor.declared.DeclaredMethod;
import dev.verbatim.processor.declared.DeclaredParameter;
import dev.verbatim.processor.declared.TypeText;
import dev.verbatim.processor.model.ResponseModel;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds Java types that cannot hold what the page shows. */
final class SignatureTypeRule implements DriftRule {
    @Override
    public Rule rule() {
        return Rule.SIGNATURE_TYPE;
    }

    @Override
    public void check(BoundApi api, DriftReport report) {
        TypeText text = new TypeText(api.declared().packageName());
        for (BoundOperation operation : api.operations()) {
            operation.documented().method().ifPresent(method -> {
                checkParameters(operation, method, text, report);
                checkResult(operation, method, text, report);
            });
            operation
                    .ruleProblem()
                    .ifPresent(problem -> report.at(
                            operation.declared().subject(),
                            requestUrl(operation),
                            operation.declared().rule().orElseThrow().type().simpleName() + " in @Available "
                                    + problem));
        }
        api.operations().forEach(operation -> {
            checkMembers(operation.documented().members(), text, report);
            operation.documented().responseMembers().ifPresent(members -> checkMembers(members, text, report));
        });
        api.shared().forEach((name, members) -> checkMembers(members, text, report));
        api.notifications()
                .forEach(notification ->
                        notification.members().ifPresent(members -> checkMembers(members, text, report)));
    }

    private static void checkParameters(
            BoundOperation operation, DeclaredMethod method, TypeText text, DriftReport report) {
        for (int i = 0; i < operation.bindings().size(); i++) {
            Binding binding = operation.bindings().get(i);
            DeclaredParameter parameter = method.parameters().get(i);
            String subject = "the type " + text.of(parameter.type()) + " of the parameter " + parameter.name() + " of "
                    + method.name();
            if (binding instanceof Binding.NotOfVariable of) {
                report.at(
                        operation.declared().subject(),
                        requestUrl(operation),
                        subject + " does not fit the variable " + of.variable() + " of the Request URL; use String or "
                                + of.resource().map(text::of).orElse("a resource type"));
            } else if (binding instanceof Binding.NoResource of) {
                report.at(
                        operation.declared().subject(),
                        of.component().position(),
                        subject + " is not a resource type of the API" + advice(of, text));
            } else if (binding instanceof Binding.DoesNotFit mismatch) {
                mismatch.mismatches()
                        .forEach(part -> report.at(
                                operation.declared().subject(), part.position(), subject + " " + part.problem()));
            }
        }
    }

    private static void checkResult(
            BoundOperation operation, DeclaredMethod method, TypeText text, DriftReport report) {
        TypeName documented = operation.documented().result();
        operation
                .result()
                .forEach(mismatch -> report.at(
                        operation.declared().subject(),
                        mismatch.position(),
                        "the type " + text.of(method.returnType()) + " that " + method.name() + " returns "
                                + mismatch.problem()));
        if (operation.result().isEmpty() && !operation.returns(method)) {
            Optional<PagePosition> response = operation.documented().response().map(ResponseModel::position);
            report.at(
                    operation.declared().subject(),
                    response.orElse(requestUrl(operation)),
                    method.name() + " returns " + text.of(method.returnType()) + ", but the documented response has "
                            + (response.isPresent() ? "more than" : "only") + " a status; return "
                            + text.of(documented)
                            + (operation
                                            .documented()
                                            .response()
                                            .filter(ResponseModel::isObject)
                                            .isPresent()
                                    ? ", or your own record with its members"
                                    : ""));
        }
    }

    private static void checkMembers(BoundMembers members, TypeText text, DriftReport report) {
        members.mismatches()
                .forEach(mismatch -> report.at(
                        mismatch.member().subject(),
                        mismatch.mismatch().position(),
                        subject(mismatch.member(), text) + " "
                                + problem(
                                        mismatch.member(),
                                        text,
                                        mismatch.mismatch().problem())));
    }

    /**
     * Returns the problem as part of the message. The type given to a member such as {@code parties[]} is already that of the
     * elements, so the message does not mention them again.
     */
    private static String problem(DeclaredMember member, TypeText text, String problem) {
        String elements = member.type()
                .filter(type -> member.path().endsWith("[]"))
                .map(type -> "has elements of " + text.of(type) + ", which ")
                .orElse("");
        return problem.startsWith(elements) ? problem.substring(elements.length()) : problem;
    }

    private static String subject(DeclaredMember member, TypeText text) {
        String path = Quote.of(member.path());
        return member.type()
                .map(type -> "the type " + text.of(type) + " of the member " + path)
                .orElse("the name of the member " + path);
    }

    private static String advice(Binding.NoResource binding, TypeText text) {
        return binding.resources().isEmpty()
                ? ", because no handler takes a variable of a Request URL as this type; add one that does, or use String"
                : "; use "
                        + binding.resources().stream().map(text::of).sorted().collect(Collectors.joining(", "))
                        + " or String, or let a handler take a variable of a Request URL as this type";
    }

    private static PagePosition requestUrl(BoundOperation operation) {
        return new PagePosition(
                operation.documented().page().file(),
                operation
                        .documented()
                        .page()
                        .properties()
                        .requestUrl()
                        .map(Text::position)
                        .orElse(Position.START));
    }
}
