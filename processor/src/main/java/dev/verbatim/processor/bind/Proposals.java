package dev.verbatim.processor.bind;

import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.naming.UnnamedMember;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Java code proposed for the pages of an API.
 *
 * @param handlers the handlers by operation; operations without a usable page are left out
 * @param notifications the {@code @Member} annotations that each notification needs; those without a sample are left out
 */
public record Proposals(
        Map<DeclaredOperation, ProposedHandler> handlers,
        Map<DeclaredNotification, List<UnnamedMember.Choice>> notifications) {
    /** Copies the maps, and keeps their order. */
    public Proposals {
        handlers = Collections.unmodifiableMap(new LinkedHashMap<>(handlers));
        notifications = Collections.unmodifiableMap(new LinkedHashMap<>(notifications));
    }
}
