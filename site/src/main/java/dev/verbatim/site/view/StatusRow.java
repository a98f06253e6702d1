package dev.verbatim.site.view;

import java.util.List;

/**
 * A status.
 *
 * @param id its id in the page
 * @param code its number or word
 * @param meaning what it means
 * @param cause what makes an operation answer with it; may be empty
 * @param findings the findings about its row
 */
record StatusRow(String id, String code, String meaning, String cause, List<FindingView> findings) {
    /** Copies the list. */
    StatusRow {
        findings = List.copyOf(findings);
    }
}
