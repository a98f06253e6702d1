package dev.verbatim.processor.bind;

import dev.verbatim.processor.declared.DeclaredMember;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.refine.TypeMismatch;
import java.util.List;
import java.util.Set;

/**
 * The result of applying the user's choices to the members of a message.
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
     * A choice that does not fit.
     *
     * @param member the member
     * @param mismatch why it does not fit
     */
    public record MemberMismatch(DeclaredMember member, TypeMismatch mismatch) {}
}
