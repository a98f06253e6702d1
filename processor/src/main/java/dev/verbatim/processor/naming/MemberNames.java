package dev.verbatim.processor.naming;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.ObjectType;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ValueType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Finds the members of a message without a unique Java name, after the user has chosen names and types. */
final class MemberNames {
    /** A constructor has at most 255 parameters, including the object; a long or double counts twice (JVMS 4.3.3). */
    private static final int MOST_VALUES = 240;

    private static final String GENERATED = "a method that every such message has";

    private final Consumer<UnnamedMember> found;
    private final BiFunction<String, ComponentModel, TypeName> maps;
    private final boolean areDataMaps;
    private final Set<ObjectType> seen = new HashSet<>();

    /**
     * Creates the check of one message.
     *
     * @param found receives the members
     * @param maps returns the type of a member, by its path, if its objects are maps
     * @param areDataMaps whether names that look like data are reported even if they are valid Java names
     */
    MemberNames(Consumer<UnnamedMember> found, BiFunction<String, ComponentModel, TypeName> maps, boolean areDataMaps) {
        this.found = found;
        this.maps = maps;
        this.areDataMaps = areDataMaps;
    }

    /**
     * Checks a message.
     *
     * @param prefix the prefix of paths in it
     * @param methods the methods without parameters that its record always has
     */
    void check(RecordModel message, String prefix, Set<String> methods) {
        new Names(message, prefix, methods).check();
        boundValues(message);
        inside(message, prefix);
    }

    private void inside(RecordModel model, String prefix) {
        for (ComponentModel component : model.components()) {
            Optional<ObjectType> object = component.type().object();
            if (object.isEmpty() || object.get().isShared() || !seen.add(object.get())) {
                continue;
            }
            String path = prefix + component.jsonName();
            if (object.get() instanceof ValueType.Nested nested) {
                if (!isMap(nested.model(), path, component)) {
                    new Names(nested.model(), path + ".", Set.of("builder")).check();
                    boundValues(nested.model());
                    inside(nested.model(), path + ".");
                }
            } else {
                inside(object.get().generated(), path + ".");
            }
        }
    }

    /** Returns whether the names of an object are data, so that it gives no record, and reports it. */
    private boolean isMap(RecordModel model, String path, ComponentModel component) {
        Optional<ComponentModel> unnamed = model.components().stream()
                .filter(member -> areDataMaps || problem(member).isPresent())
                .findFirst();
        if (unnamed.isEmpty() || !DataKeys.are(model)) {
            return false;
        }
        found.accept(new UnnamedMember(
                unnamed.get(),
                problem(unnamed.get()).orElse("is data") + "; the names in " + Quote.plain(component.jsonName())
                        + " look like data, so make it a map",
                Optional.of(new UnnamedMember.Type(path, component.jsonName(), maps.apply(path, component)))));
        return true;
    }

    private static Optional<String> problem(ComponentModel component) {
        String named = component.isChosen() ? component.javaName() : component.jsonName();
        return JavaNames.problem(named, component.javaName());
    }

    /** Reports the first member that exceeds the parameters of a constructor. */
    private void boundValues(RecordModel model) {
        int values = 0;
        List<ComponentModel> components = model.components();
        for (int index = 0; index < components.size(); index++) {
            ComponentModel component = components.get(index);
            boolean isWide = component.type().plain().equals(new ValueType.Simple(Scalar.LONG))
                    || component.type().plain().equals(new ValueType.Simple(Scalar.DOUBLE));
            values += (isWide ? 2 : 1) + (component.tellsAbsence() ? 1 : 0);
            if (values > MOST_VALUES) {
                found.accept(new UnnamedMember(
                        component,
                        "is member number " + (index + 1) + " of " + model.name()
                                + ", more than a Java constructor can have; document fewer, or nest some",
                        Optional.empty()));
                return;
            }
        }
    }

    /** The names of one record. */
    private final class Names {
        private final RecordModel model;
        private final String prefix;
        private final Map<String, String> taken = new HashMap<>();

        Names(RecordModel model, String prefix, Collection<String> methods) {
            this.model = model;
            this.prefix = prefix;
            methods.forEach(method -> taken.put(JavaNames.folded(method), GENERATED));
        }

        void check() {
            for (ComponentModel component : model.components()) {
                Optional<String> problem = problem(component)
                        .or(() -> claim(component.javaName(), component))
                        .or(() -> component.tellsAbsence()
                                ? claim(JavaNames.presence(component.javaName()), component)
                                : Optional.empty());
                problem.ifPresent(reason -> found.accept(new UnnamedMember(
                        component,
                        reason,
                        Optional.of(new UnnamedMember.Name(prefix + component.jsonName(), free(component))))));
            }
        }

        private Optional<String> claim(String javaName, ComponentModel component) {
            return Optional.ofNullable(taken.putIfAbsent(JavaNames.folded(javaName), Quote.of(component.jsonName())))
                    .map(other -> "gives the Java name " + javaName + ", as does " + other);
        }

        /** Returns a name that no member has or gets. */
        private String free(ComponentModel component) {
            String wish = JavaNames.proposal(component.jsonName());
            String name = wish;
            for (int number = 2; isTaken(name); number++) {
                name = wish + number;
            }
            taken.put(JavaNames.folded(name), Quote.of(component.jsonName()));
            return name;
        }

        private boolean isTaken(String name) {
            String folded = JavaNames.folded(name);
            return taken.containsKey(folded)
                    || model.components().stream()
                            .anyMatch(
                                    other -> JavaNames.folded(other.javaName()).equals(folded));
        }
    }
}
