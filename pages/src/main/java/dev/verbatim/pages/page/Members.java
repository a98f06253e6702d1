package dev.verbatim.pages.page;

import java.util.List;
import java.util.Optional;

/**
 * What a section documents by tables and lists.
 *
 * @param parameters the parameters; without rows if the section says that the operation has none
 * @param results the members of the result
 * @param events the members of events
 * @param sameAs the names behind "same parameters as"; the parameters are then not all that there are
 * @param isPartial whether the section refers to other parameters
 * @param isLabelled whether it has a label for parameters
 */
record Members(
        Optional<ParameterTable> parameters,
        Optional<ParameterTable> results,
        List<DocumentedEvent> events,
        List<String> sameAs,
        boolean isPartial,
        boolean isLabelled) {
    /** Copies the lists. */
    Members {
        events = List.copyOf(events);
        sameAs = List.copyOf(sameAs);
    }
}
