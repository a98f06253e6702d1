package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.bind.BoundOperation;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredMethod;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.LibraryTypes;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.naming.NameCollision;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds handler interfaces without exactly one abstract method; the message contains the method to declare. */
final class SignatureMissingRule implements DriftRule {
    @Override
    public Rule rule() {
        return Rule.SIGNATURE_MISSING;
    }

    @Override
    public void check(BoundApi api, DriftReport report) {
        Set<Subject> renamed = api.collisions().stream()
                .filter(collision -> collision.effect() == NameCollision.Effect.RENAMED)
                .map(NameCollision::subject)
                .collect(Collectors.toSet());
        for (BoundOperation operation : api.operations()) {
            if (operation.declared().isSent() && !operation.declared().methods().isEmpty()) {
                report.at(
                        operation.declared().subject(),
                        api.pages().start(operation.declared()),
                        operation.declared().type().simpleName() + " has a method, but "
                                + unhandled(operation.declared(), api.declared()));
            }
            operation
                    .missing()
                    // The signature would use types whose names are about to change.
                    .filter(signature -> !renamed.contains(operation.declared().subject()))
                    .ifPresent(signature -> report.at(
                            operation.declared().subject(),
                            api.pages().start(operation.declared()),
                            problem(operation.declared()) + "; declare: " + signature));
        }
    }

    private static String unhandled(DeclaredOperation operation, DeclaredApi api) {
        String name = Quote.of(operation.operation());
        if (api.hasDispatcher() || operation.isOfClient()) {
            return "this side of the connection sends " + name
                    + " and does not handle it; remove the method, or correct sentBy in @Operation";
        }
        return "a client alone handles no operation such as " + name + "; annotate the package also with @"
                + LibraryTypes.OPERATION_API + "(value = " + Literal.of(api.name()) + ", pages = "
                + Literal.of(api.folder()) + ", side = " + LibraryTypes.SIDE + ".CLIENT)";
    }

    private static String problem(DeclaredOperation operation) {
        String name = operation.type().simpleName();
        if (operation.unusable().isPresent()) {
            return name + " " + operation.unusable().get();
        }
        if (operation.methods().isEmpty()) {
            return name + " has no abstract method";
        }
        String methods =
                operation.methods().stream().map(DeclaredMethod::name).sorted().collect(Collectors.joining(", "));
        return name + " has several abstract methods (" + methods + ")";
    }
}
