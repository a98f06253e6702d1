package dev.verbatim.processor.bind;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.processor.bind.BoundMembers.MemberMismatch;
import dev.verbatim.processor.declared.DeclaredMember;
import dev.verbatim.processor.declared.TypeText;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ValueType;
import dev.verbatim.processor.refine.MemberPath;
import dev.verbatim.processor.refine.Refined;
import dev.verbatim.processor.refine.Refinement;
import dev.verbatim.processor.refine.TypeMismatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A message to which the choices of its interface are applied one after the other. */
final class MessageDraft {
    private final RecordModel shown;
    private final List<SampleValue> samples;
    private final Refinement refinement;
    private final TypeText text;
    private final List<DeclaredMember> unknown = new ArrayList<>();
    private final List<MemberMismatch> mismatches = new ArrayList<>();
    private final Map<MemberPath, DeclaredMember> types = new LinkedHashMap<>();
    private final Map<List<String>, String> names = new LinkedHashMap<>();
    private RecordModel message;

    /**
     * Creates a message without choices.
     *
     * @param shown the message as the pages alone define it
     * @param samples what shows it
     */
    MessageDraft(RecordModel shown, List<SampleValue> samples, Refinement refinement, TypeText text) {
        this.shown = shown;
        this.samples = samples;
        this.refinement = refinement;
        this.text = text;
        this.message = shown;
    }

    /**
     * Returns the message with all choices applied.
     *
     * @param documented the paths of all members that samples show
     */
    BoundMembers bound(Set<String> documented) {
        return new BoundMembers(message, unknown, mismatches, documented);
    }

    /** Gives the object of a member its shared record; empty if there is none. */
    void share(DeclaredMember member, Optional<RecordModel> record) {
        path(member).ifPresent(path -> {
            ComponentModel component = path.component(message).orElseThrow();
            if (record.isEmpty() || component.type().record().isEmpty()) {
                mismatch(
                        member,
                        new TypeMismatch(
                                component.position(),
                                "is not the name of an object; remove type = ... from its @Member"));
                return;
            }
            ComponentModel sharing =
                    component.withType(component.type().withObject(object -> new ValueType.Nested(record.get())));
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
                                component.get().position(), "has no effect; add as = \"...\" or type = \"...\""));
                return;
            }
            String other = names.putIfAbsent(path.names(), member.as().get());
            if (other != null) {
                mismatch(member, new TypeMismatch(component.get().position(), "is the second one, after " + other));
            } else {
                message = path.with(
                        message,
                        owner -> owner.named(component.get(), member.as().get()));
            }
        });
    }

    private Optional<MemberPath> path(DeclaredMember member) {
        Optional<MemberPath> path = MemberPath.of(member.path(), message).or(() -> MemberPath.of(member.path(), shown));
        if (path.isEmpty()) {
            unknown.add(member);
        }
        return path;
    }

    /** Returns why another choice rules this one out; empty if none does. */
    private Optional<String> conflict(MemberPath path) {
        for (Map.Entry<MemberPath, DeclaredMember> other : types.entrySet()) {
            if (other.getKey().names().equals(path.names())) {
                return Optional.of("is the second one, after " + text.of(type(other.getValue())) + "; keep one "
                        + quoted(other.getValue()));
            }
        }
        return path.component(message).isEmpty() ? Optional.of(place(path)) : Optional.empty();
    }

    /** Returns why a member no longer exists. */
    private String place(MemberPath path) {
        DeclaredMember around = types.entrySet().stream()
                .filter(other -> other.getKey().isAround(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        return "cannot be applied: " + quoted(around) + " turns the enclosing object into " + text.of(type(around))
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

    private static TypeName type(DeclaredMember member) {
        return member.type().orElseThrow();
    }

    private static String quoted(DeclaredMember member) {
        return "@Member(" + Quote.of(member.path()) + ")";
    }
}
