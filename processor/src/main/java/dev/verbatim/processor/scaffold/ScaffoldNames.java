package dev.verbatim.processor.scaffold;

import dev.verbatim.processor.model.JavaLang;
import dev.verbatim.processor.model.JavaNames;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Chooses names for interfaces, and for operations whose own name Java does not allow. Of two equal names, the first stays. */
final class ScaffoldNames {
    /** Appended to an operation's name if something else has that name. */
    private static final String SUFFIX = "Operation";

    private final Set<String> types = new HashSet<>();
    private final Set<String> operations = new HashSet<>(Set.of("locks", "onexception", "observer", "build"));

    ScaffoldNames(ScaffoldTarget target) {
        target.types().forEach(type -> types.add(JavaNames.folded(type)));
        JavaLang.TYPES.forEach(type -> types.add(JavaNames.folded(type)));
        target.operations().forEach(operation -> operations.add(JavaNames.folded(JavaNames.member(operation))));
    }

    /** The simple name of an operation's interface. */
    String type(String operation) {
        return free(JavaNames.typeOf(operation), types);
    }

    /** The Java name of an operation whose own name is not allowed or taken; empty for other operations. */
    Optional<String> as(String operation) {
        boolean isName = JavaNames.problem(operation, JavaNames.type(operation)).isEmpty()
                && !SourceVersion.isKeyword(JavaNames.member(operation))
                && operations.add(JavaNames.folded(JavaNames.member(operation)));
        return isName ? Optional.empty() : Optional.of(free(JavaNames.typeOf(operation) + SUFFIX, operations));
    }

    private static String free(String wish, Set<String> taken) {
        String name = wish;
        for (int number = 1; !taken.add(JavaNames.folded(name)); number++) {
            String suffix = wish.endsWith(SUFFIX) ? "" : SUFFIX;
            name = wish + suffix + (number == 1 && !suffix.isEmpty() ? "" : number);
        }
        return name;
    }
}
