package dev.verbatim.mock.documented;

import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.shape.DocumentedMember;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the names that tests write. A misspelt name fits no request, so a stub would do nothing and a check could pass for the wrong
 * reason. Each method throws an {@link IllegalArgumentException} that has the nearest name and all names.
 *
 * @param apis what the mock serves
 * @param users the users who have credentials; empty if none are required
 */
public record DocumentedNames(List<MockedApi> apis, Set<String> users) {
    /** Copies the collections. */
    public DocumentedNames {
        apis = List.copyOf(apis);
        users = Set.copyOf(users);
    }

    /** Requires that the mock serves an operation. */
    public void requireOperation(String operation) {
        Set<String> names =
                sorted(apis.stream().flatMap(api -> api.operations().stream()).map(MockedOperation::name));
        require(operation, names, "the mock serves no operation", "it serves");
    }

    /** Requires that a parameter of an operation is documented. */
    public void requireParameter(String operation, String parameter) {
        Set<String> names = of(operation, known -> known.parameters().stream().map(DocumentedMember::name));
        require(
                parameter,
                names,
                operation + " has no documented parameter",
                "for an undocumented one, use where(...); the page documents");
    }

    /** Requires that the Request URL of an operation has a variable. */
    public void requireVariable(String operation, String variable) {
        Set<String> names =
                of(operation, known -> known.url().variables().stream().map(PathTemplate.Variable::name));
        require(variable, names, "the Request URL of " + operation + " has no variable", "it has");
    }

    /** Requires that a sample shows a request of an operation. */
    public void requireExchange(String operation, String heading) {
        Set<String> names = of(
                operation,
                known -> known.exchanges().stream()
                        .map(exchange -> exchange.sample().heading()));
        requireHeading(heading, names, "no request of " + operation + " is shown by a sample", "it is shown by");
    }

    /** Requires that the page of an operation has a sample. */
    public void requireSample(String operation, String heading) {
        requireOperation(operation);
        Set<String> names = sorted(apis.stream()
                .flatMap(api -> api.samples().stream())
                .filter(sample -> sample.operation().equals(operation))
                .map(DocumentedSample::heading));
        requireHeading(heading, names, "the page of " + operation + " has no sample", "it has");
    }

    /** Requires that the pages document a type of notifications. */
    public void requireMessageType(String type) {
        Set<String> names = sorted(apis.stream().flatMap(api -> api.messageTypes().stream()));
        require(type, names, "the pages document no notification", "they document");
    }

    /** Requires that a user has credentials, if credentials are required. */
    public void requireUser(String user) {
        if (!users.isEmpty()) {
            require(user, new TreeSet<>(users), "the mock has no user", "it has");
        }
    }

    private Set<String> of(String operation, Function<MockedOperation, Stream<String>> names) {
        return sorted(
                apis.stream().flatMap(api -> api.operation(operation).stream()).flatMap(names));
    }

    private static Set<String> sorted(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    private static void require(String name, Collection<String> known, String problem, String what) {
        require(name, known, problem, NearestName.question(name, known), what);
    }

    /** Without a suggestion: headings such as "Sample 1" and "Sample 2" are near each other, and yet none is a misspelt other. */
    private static void requireHeading(String heading, Collection<String> known, String problem, String what) {
        require(heading, known, problem, "", what);
    }

    private static void require(String name, Collection<String> known, String problem, String question, String what) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException(problem + " \"" + name + "\"" + question + "; " + what + " "
                    + (known.isEmpty() ? "none" : String.join(", ", known)));
        }
    }
}
