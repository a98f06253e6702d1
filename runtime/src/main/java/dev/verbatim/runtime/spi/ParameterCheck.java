package dev.verbatim.runtime.spi;

import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.UnknownMembers;
import dev.verbatim.runtime.envelope.Correlation;
import dev.verbatim.runtime.internal.CallerText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a body has with what its operation documents. What is wrong with a member is kept until the operation turns
 * out to document it. A request without fault needs none.
 */
final class ParameterCheck {
    /** In place of a name, for what concerns the parameters as a whole. */
    private static final String WHOLE = "";

    private Map<String, String> problems = Map.of();
    private Map<String, RuntimeException> failures = Map.of();
    private Set<String> nulls = Set.of();
    private List<String> missing = List.of();
    private List<String> wrong = List.of();
    private final @Nullable Set<String> undocumented;

    /** What the answer repeats; kept here, so that a body without it is smaller. */
    @Nullable
    Correlation correlation;

    ParameterCheck(UnknownMembers unknownMembers) {
        undocumented = unknownMembers == UnknownMembers.REFUSED ? new LinkedHashSet<>() : null;
    }

    /** The body has the member. */
    void has(String name) {
        if (undocumented != null) {
            undocumented.add(name);
        }
    }

    /** The body has the member with the value null. */
    void hasNull(String name) {
        nulls = nulls.isEmpty() ? new HashSet<>() : nulls;
        nulls.add(name);
    }

    boolean isNull(String name) {
        return nulls.contains(name);
    }

    /** The value of the member is of no documented type. */
    void hasProblem(String name, String problem) {
        problems = problems.isEmpty() ? new HashMap<>() : problems;
        problems.put(name, problem);
    }

    /** Reading the member has failed through no fault of the caller. */
    void hasFailure(String name, RuntimeException failure) {
        failures = failures.isEmpty() ? new HashMap<>() : failures;
        failures.put(name, failure);
    }

    /** The parameters as a whole are not of the documented kind. */
    void hasWrongKind(String problem) {
        if (!problems.containsKey(WHOLE)) {
            hasProblem(WHOLE, problem);
        }
    }

    void mandatory(String name, @Nullable Object value) {
        optional(name);
        if (value == null && !problems.containsKey(name)) {
            missing = with(missing, name);
        }
    }

    void mandatoryOrNull(String name, @Nullable Object value) {
        if (nulls.contains(name)) {
            optional(name);
        } else {
            mandatory(name, value);
        }
    }

    void optional(String name) {
        RuntimeException failure = failures.get(name);
        if (failure != null) {
            throw failure;
        }
        String problem = problems.get(name);
        if (problem != null) {
            wrong = with(wrong, problem);
        }
        if (undocumented != null) {
            undocumented.remove(name);
        }
    }

    void complete(String operationName) throws OperationException {
        String wrongKind = problems.get(WHOLE);
        if (wrongKind != null) {
            throw new RefusedException(StatusCode.OUT_OF_RANGE, wrongKind);
        }
        if (!missing.isEmpty()) {
            throw new RefusedException(StatusCode.PARAMETER_MISSING, "missing: " + String.join(", ", missing));
        }
        if (!wrong.isEmpty()) {
            throw new RefusedException(StatusCode.OUT_OF_RANGE, String.join("; ", wrong));
        }
        if (undocumented != null && !undocumented.isEmpty()) {
            String first = CallerText.quoted(undocumented.iterator().next());
            throw new RefusedException(StatusCode.OUT_OF_RANGE, first + " is not documented for " + operationName);
        }
    }

    private static List<String> with(List<String> list, String element) {
        List<String> longer = list.isEmpty() ? new ArrayList<>() : list;
        longer.add(element);
        return longer;
    }
}
