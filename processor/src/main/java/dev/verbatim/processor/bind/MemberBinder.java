package dev.verbatim.processor.bind;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.processor.bind.BoundMembers.MemberMismatch;
import dev.verbatim.processor.declared.DeclaredMember;
import dev.verbatim.processor.declared.TypeText;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.refine.Refined;
import dev.verbatim.processor.refine.Refinement;
import dev.verbatim.processor.refine.SampleValue;
import dev.verbatim.processor.refine.TypeMismatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives the members of a message the types and names that its interface chooses. */
final class MemberBinder {
    private final Refinement refinement;
    private final TypeText text;

    private final Map<String, RecordModel> shared;

    /**
     * A binder.
     *
     * @param shared the records that messages share, by name
     */
    MemberBinder(Refinement refinement, TypeText text, Map<String, RecordModel> shared) {
        this.shared = shared;
        this.refinement = refinement;
        this.text = text;
    }

    /**
     * Joins what an interface says with what the samples show.
     *
     * @param shown the message as the pages alone have it
     */
    BoundMembers bind(RecordModel shown, List<DeclaredMember> members, List<SampleObject> samples) {
        Binding binding = new Binding(
                shown,
                samples.stream()
                        .map(sample -> new SampleValue(sample.file(), sample.object()))
                        .toList());
        List<DeclaredMember> sharing =
                members.stream().filter(member -> member.shared().isPresent()).toList();
        sharing.forEach(binding::share);
        // What is in a record that messages share is chosen there.
        List<DeclaredMember> own = members.stream()
                .filter(member -> sharing.stream().noneMatch(member::isIn))
                .toList();
        // The type chosen for an object decides what happens to its members.
        own.stream()
                .filter(member -> member.type().isPresent())
                .sorted(Comparator.comparing(member -> depth(member.path())))
                .forEach(binding::choose);
        own.stream()
                .filter(member -> member.as().isPresent()
                        || member.type().isEmpty() && member.shared().isEmpty())
                .forEach(binding::name);
        return new BoundMembers(binding.message, binding.unknown, binding.mismatches, paths("", shown));
    }

    private static long depth(String path) {
        return path.chars().filter(character -> character == '.').count();
    }

    private static Set<String> paths(String prefix, RecordModel model) {
        Set<String> paths = new LinkedHashSet<>();
        for (ComponentModel component : model.components()) {
            paths.add(prefix + component.jsonName());
            component
                    .type()
                    .record()
                    .ifPresent(inner -> paths.addAll(paths(prefix + component.jsonName() + ".", inner)));
        }
        return paths;
    }

    /** A message on its way. */
    private final class Binding {
        private final RecordModel shown;
        private final List<SampleValue> samples;
        private final List<DeclaredMember> unknown = new ArrayList<>();
        private final List<MemberMismatch> mismatches = new ArrayList<>();
        private final Map<MemberPath, DeclaredMember> types = new LinkedHashMap<>();
        private final Map<List<String>, String> names = new LinkedHashMap<>();
        private RecordModel message;

        Binding(RecordModel shown, List<SampleValue> samples) {
            this.shown = shown;
            this.samples = samples;
            this.message = shown;
        }

        /** Gives the object of a member the record that it shares with others. */
        void share(DeclaredMember member) {
            path(member).ifPresent(path -> {
                ComponentModel component = path.component(message).orElseThrow();
                RecordModel record = shared.get(member.shared().orElseThrow());
                if (record == null || component.type().record().isEmpty()) {
                    mismatch(
                            member,
                            new TypeMismatch(
                                    component.position(), "is that of no object; remove type = ... from its @Member"));
                    return;
                }
                ComponentModel sharing =
                        component.withType(component.type().withObject(object -> new ValueType.Nested(record)));
                message = path.with(message, owner -> owner.with(sharing));
            });
        }

        /** Gives a member a type. */
        void choose(DeclaredMember member) {
            path(member).ifPresent(path -> {
                ComponentModel documented =
                        path.component(message).or(() -> path.component(shown)).orElseThrow();
                Optional<String> conflict = conflict(path);
                types.putIfAbsent(path, member);
                if (conflict.isPresent()) {
                    mismatch(member, new TypeMismatch(documented.position(), conflict.get()));
                    return;
                }
                Refined refined = refined(member, path, documented);
                refined.mismatches().forEach(mismatch -> mismatch(member, mismatch));
                if (refined.mismatches().isEmpty()) {
                    message = path.with(message, owner -> owner.with(documented.withType(refined.type())));
                }
            });
        }

        /** Gives a member a name. */
        void name(DeclaredMember member) {
            path(member).ifPresent(path -> {
                Optional<ComponentModel> component = path.component(message);
                if (component.isEmpty()) {
                    mismatch(
                            member,
                            new TypeMismatch(path.component(shown).orElseThrow().position(), place(path)));
                    return;
                }
                if (member.as().isEmpty()) {
                    mismatch(
                            member,
                            new TypeMismatch(
                                    component.get().position(), "says nothing; add as = \"...\" or type = \"...\""));
                    return;
                }
                String other = names.putIfAbsent(path.names(), member.as().get());
                if (other != null) {
                    mismatch(member, new TypeMismatch(component.get().position(), "is its second, after " + other));
                } else {
                    message = path.with(
                            message,
                            owner -> owner.named(component.get(), member.as().get()));
                }
            });
        }

        private Optional<MemberPath> path(DeclaredMember member) {
            Optional<MemberPath> path =
                    MemberPath.of(member.path(), message).or(() -> MemberPath.of(member.path(), shown));
            if (path.isEmpty()) {
                unknown.add(member);
            }
            return path;
        }

        /** Why another choice leaves no room for this one. */
        private Optional<String> conflict(MemberPath path) {
            for (Map.Entry<MemberPath, DeclaredMember> other : types.entrySet()) {
                if (other.getKey().names().equals(path.names())) {
                    return Optional.of("is its second, after " + text.of(type(other.getValue())) + "; keep one "
                            + quoted(other.getValue()));
                }
            }
            return path.component(message).isEmpty() ? Optional.of(place(path)) : Optional.empty();
        }

        /** Why a member is no longer there. */
        private String place(MemberPath path) {
            DeclaredMember around = types.entrySet().stream()
                    .filter(other -> other.getKey().isAround(path))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            return "has no place: " + quoted(around) + " makes the object around it " + text.of(type(around))
                    + "; choose the type there, or drop one of the two";
        }

        private Refined refined(DeclaredMember member, MemberPath path, ComponentModel documented) {
            return refinement.refine(
                    documented,
                    samples.stream()
                            .flatMap(sample -> path.values(sample, message).stream())
                            .toList(),
                    samples.stream()
                            .flatMap(sample -> path.lacking(sample, message).stream())
                            .findFirst(),
                    path.around(type(member), documented.type()),
                    member.converter());
        }

        private void mismatch(DeclaredMember member, TypeMismatch mismatch) {
            mismatches.add(new MemberMismatch(member, mismatch));
        }
    }

    private static TypeName type(DeclaredMember member) {
        return member.type().orElseThrow();
    }

    private static String quoted(DeclaredMember member) {
        return "@Member(" + Quote.of(member.path()) + ")";
    }
}
