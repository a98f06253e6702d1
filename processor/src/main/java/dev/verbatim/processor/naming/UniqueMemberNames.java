package dev.verbatim.processor.naming;

import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.MessageKind;
import dev.verbatim.processor.model.RecordModel;
import java.util.HashMap;
import java.util.Map;

/** The members of a request with a unique Java name; for the others the user has to choose one. */
public final class UniqueMemberNames {
    private final Map<String, ComponentModel> named = new HashMap<>();

    public UniqueMemberNames(RecordModel request) {
        for (ComponentModel component : request.components()) {
            boolean isName = component.isChosen()
                    || JavaNames.problem(component.jsonName(), component.javaName())
                            .isEmpty();
            boolean isGenerated = MessageKind.REQUEST.methods().stream()
                    .map(JavaNames::folded)
                    .anyMatch(JavaNames.folded(component.javaName())::equals);
            if (isName && !isGenerated) {
                named.putIfAbsent(JavaNames.folded(component.javaName()), component);
            }
        }
    }

    /** Returns whether a member has a unique Java name. */
    public boolean has(ComponentModel component) {
        return component.equals(named.get(JavaNames.folded(component.javaName())));
    }

    /** Returns whether a member has this Java name. */
    public boolean isTaken(String javaName) {
        return named.containsKey(JavaNames.folded(javaName));
    }
}
