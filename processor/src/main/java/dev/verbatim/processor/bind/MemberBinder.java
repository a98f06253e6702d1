package dev.verbatim.processor.bind;

import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.processor.declared.DeclaredMember;
import dev.verbatim.processor.declared.TypeText;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.refine.Refinement;
import java.util.Comparator;
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
     * Creates a binder.
     *
     * @param shared the records that messages share, by name
     */
    MemberBinder(Refinement refinement, TypeText text, Map<String, RecordModel> shared) {
        this.shared = shared;
        this.refinement = refinement;
        this.text = text;
    }

    /** Returns the binder of requests, in which an enum may be closed at any depth. */
    MemberBinder ofRequests() {
        return new MemberBinder(refinement.ofRequests(), text, shared);
    }

    /**
     * Applies the choices of an interface to a message.
     *
     * @param shown the message as the pages alone define it
     */
    BoundMembers bind(RecordModel shown, List<DeclaredMember> members, List<SampleObject> samples) {
        MessageDraft draft = new MessageDraft(
                shown, samples.stream().map(SampleObject::value).toList(), refinement, text);
        List<DeclaredMember> sharing =
                members.stream().filter(member -> member.shared().isPresent()).toList();
        sharing.forEach(member -> draft.share(
                member, Optional.ofNullable(shared.get(member.shared().orElseThrow()))));
        // Members inside a shared record are chosen there.
        List<DeclaredMember> own = members.stream()
                .filter(member -> sharing.stream().noneMatch(member::isIn))
                .toList();
        // The type chosen for an object decides what happens to its members.
        own.stream()
                .filter(member -> member.type().isPresent())
                .sorted(Comparator.comparing(member -> depth(member.path())))
                .forEach(draft::choose);
        own.stream()
                .filter(member -> member.as().isPresent()
                        || member.type().isEmpty() && member.shared().isEmpty())
                .forEach(draft::name);
        return draft.bound(paths("", shown));
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
}
