package dev.verbatim.processor.assemble;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.processor.bind.BoundApi;
import dev.verbatim.processor.bind.StatusCatalog;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.model.ClientMethod;
import dev.verbatim.processor.model.ClientModel;
import dev.verbatim.processor.model.FailureModel;
import dev.verbatim.processor.model.JavaLang;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.StatusModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assembles the model of an API's client. */
final class ClientAssembler {
    /** The end of the name of a class that would otherwise have the name of another. */
    private static final String SUFFIX = "Status";

    private ClientAssembler() {}

    /**
     * Returns the client of an API; empty if the package asks for none.
     *
     * @param operations the operations of the model, handled or not
     */
    static Optional<ClientModel> of(BoundApi api, List<OperationModel> operations) {
        if (!api.declared().hasClient()) {
            return Optional.empty();
        }
        Set<Subject> sent = api.declared().operations().stream()
                .filter(DeclaredOperation::isOfClient)
                .map(DeclaredOperation::subject)
                .collect(Collectors.toSet());
        List<FailureModel> failures = failures(api);
        return Optional.of(new ClientModel(
                operations.stream()
                        .filter(operation -> sent.contains(operation.subject()))
                        .sorted(Comparator.comparing(OperationModel::page, OperationPage.ORDER))
                        .map(operation -> method(operation, failures))
                        .toList(),
                failures,
                api.notifications().stream()
                        .flatMap(notification ->
                                api
                                        .messages()
                                        .samples()
                                        .channels(notification.declared().messageType())
                                        .stream())
                        .distinct()
                        .sorted()
                        .toList()));
    }

    private static ClientMethod method(OperationModel operation, List<FailureModel> failures) {
        Map<String, Optional<String>> codes = StatusCatalog.codes(operation.page());
        return new ClientMethod(
                operation,
                operation.page().isRepeatable(),
                failures.stream()
                        .filter(failure -> codes.containsKey(failure.code()))
                        .map(failure -> failure.withText(Objects.requireNonNull(codes.get(failure.code()))
                                .orElse(failure.text())))
                        .toList());
    }

    private static List<FailureModel> failures(BoundApi api) {
        Set<String> taken = new HashSet<>();
        Stream.of(
                        "Undocumented",
                        "OperationFailure",
                        "FailedAnswer",
                        api.declared().name() + "Failure")
                .forEach(name -> taken.add(JavaNames.folded(name)));
        JavaLang.TYPES.forEach(name -> taken.add(JavaNames.folded(name)));
        List<FailureModel> failures = new ArrayList<>();
        for (StatusModel status : StatusCatalog.of(api.pages())) {
            if (status.isFailure()) {
                String name = type(status.constant());
                while (!taken.add(JavaNames.folded(name))) {
                    name += SUFFIX;
                }
                failures.add(new FailureModel(name, status, status.meaning()));
            }
        }
        return failures;
    }

    /** Returns the name of a class for a constant: {@code NotFound} for {@code NOT_FOUND}. */
    private static String type(String constant) {
        String name = Arrays.stream(constant.split("_", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return Character.isJavaIdentifierStart(name.charAt(0)) ? name : SUFFIX + name;
    }
}
