package dev.verbatim.processor.bind;

import dev.verbatim.processor.declared.DeclaredMember;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.refine.TypeMismatch;
import java.util.List;
import java.util.Set;

/**
 * What became of what the user says of a message's members.
 *
 * @param message the message with the names and types that the user has chosen
 * @param unknown the members that no sample shows
 * @param mismatches the members whose types cannot hold what samples show
 * @param documented the paths of all members that samples show
 */
public record BoundMembers(
        RecordModel message, List<DeclaredMember> unknown, List<MemberMismatch> mismatches, Set<String> documented) {
    /** Copies the collections. */
    public BoundMembers {
        unknown = List.copyOf(unknown);
        mismatches = List.copyOf(mismatches);
        documented = Set.copyOf(documented);
    }

    /**
     * A choice that cannot be.
     *
     * @param member the member
     * @param mismatch why
     */
    public record MemberMismatch(DeclaredMember member, TypeMismatch mismatch) {}
}
