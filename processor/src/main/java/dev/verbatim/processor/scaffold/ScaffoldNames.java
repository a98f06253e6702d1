package dev.verbatim.processor.scaffold;

import dev.verbatim.processor.model.GeneratedTypes;
import dev.verbatim.processor.model.JavaLang;
import dev.verbatim.processor.model.JavaNames;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Chooses names for interfaces, and for operations and events whose own name Java does not allow. Of two equal names, the first
 * stays.
 */
final class ScaffoldNames {
    /** Appended to an operation's name if something else has that name. */
    private static final String OPERATION = "Operation";

    private static final String NOTIFICATION = "Notification";
    private static final String MESSAGE = "Message";

    /** Appended to the name of an event's record if something else has that name. */
    private static final String EVENT = "Event";

    private final Set<String> types = new HashSet<>();
    private final Set<String> operations =
            new HashSet<>(Set.of("locks", "onexception", "observer", "build", "endpoint", "envelope"));

    ScaffoldNames(ScaffoldTarget target) {
        target.types().forEach(type -> types.add(JavaNames.folded(type)));
        JavaLang.TYPES.forEach(type -> types.add(JavaNames.folded(type)));
        types.add(JavaNames.folded(JavaNames.BUILDER));
        Stream.of(
                        GeneratedTypes.capability(target.apiName()),
                        GeneratedTypes.converters(target.apiName()),
                        GeneratedTypes.dispatcher(target.apiName()),
                        GeneratedTypes.envelope(target.apiName()),
                        GeneratedTypes.status(target.apiName()))
                .forEach(type -> types.add(JavaNames.folded(type)));
        target.operations().forEach(operation -> operations.add(JavaNames.folded(JavaNames.member(operation))));
    }

    /** The simple name of an operation's interface. */
    String type(String operation) {
        return free(JavaNames.typeOf(operation), OPERATION, types);
    }

    /** The Java name of an operation whose own name is not allowed or taken; empty for other operations. */
    Optional<String> as(String operation) {
        boolean isName = JavaNames.problem(operation, JavaNames.type(operation)).isEmpty()
                && !SourceVersion.isKeyword(JavaNames.member(operation))
                && operations.add(JavaNames.folded(JavaNames.member(operation)));
        Optional<String> as = isName
                ? Optional.empty()
                : Optional.of(free(JavaNames.typeOf(operation) + OPERATION, OPERATION, operations));
        types.add(JavaNames.folded(GeneratedTypes.request(as.orElse(operation))));
        types.add(JavaNames.folded(GeneratedTypes.response(as.orElse(operation))));
        return as;
    }

    /** The Java name of an event whose own name is not allowed or taken; empty for other events. */
    Optional<String> notificationAs(String messageType) {
        String name = JavaNames.type(messageType);
        boolean isName = JavaNames.problem(messageType, name).isEmpty() && types.add(JavaNames.folded(name));
        return isName ? Optional.empty() : Optional.of(free(JavaNames.typeOf(messageType), EVENT, types));
    }

    /** The simple name of a notification's interface. */
    String notification(String messageType) {
        String name = JavaNames.typeOf(messageType);
        boolean isMessage = name.endsWith(MESSAGE) && !name.equals(MESSAGE);
        return free(
                isMessage ? name.substring(0, name.length() - MESSAGE.length()) : name + NOTIFICATION,
                NOTIFICATION,
                types);
    }

    private static String free(String wish, String ending, Set<String> taken) {
        String name = wish;
        for (int number = 1; !taken.add(JavaNames.folded(name)); number++) {
            String suffix = wish.endsWith(ending) ? "" : ending;
            name = wish + suffix + (number == 1 && !suffix.isEmpty() ? "" : number);
        }
        return name;
    }
}
