package dev.verbatim.processor.drift;

import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.bind.BoundOperation;
import dev.verbatim.processor.check.Rule;
import dev.verbatim.processor.declared.DeclaredMethod;
import dev.verbatim.processor.declared.DeclaredOperation;
import java.util.stream.Collectors;

/** An operation is handled by an interface with exactly one abstract method; the page says which. */
final class SignatureMissingRule implements DriftRule {
    @Override
    public Rule rule() {
        return Rule.SIGNATURE_MISSING;
    }

    @Override
    public void check(BoundApi api, DriftReport report) {
        for (BoundOperation operation : api.operations()) {
            operation
                    .missing()
                    .ifPresent(signature -> report.at(
                            operation.declared().subject(),
                            operation.paged().page().file(),
                            problem(operation.declared()) + "; declare: " + signature));
        }
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
