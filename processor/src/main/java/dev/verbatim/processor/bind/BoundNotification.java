package dev.verbatim.processor.bind;

import dev.verbatim.processor.declared.DeclaredMember;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.model.NotificationModel;
import dev.verbatim.processor.refine.Misfit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A notification whose interface is joined with the samples.
 *
 * @param declared what the user declares
 * @param model the notification with the refined types; empty if no sample shows it
 * @param unknown the members that no sample shows
 * @param misfits the members whose types cannot hold what samples show
 * @param documented the paths of all members that samples show
 */
public record BoundNotification(
        DeclaredNotification declared,
        Optional<NotificationModel> model,
        List<DeclaredMember> unknown,
        List<MemberMisfit> misfits,
        Set<String> documented) {
    /** Copies the collections. */
    public BoundNotification {
        unknown = List.copyOf(unknown);
        misfits = List.copyOf(misfits);
        documented = Set.copyOf(documented);
    }

    /**
     * A member whose type cannot hold what a sample shows.
     *
     * @param member the member
     * @param misfit what it cannot hold
     */
    public record MemberMisfit(DeclaredMember member, Misfit misfit) {}
}
