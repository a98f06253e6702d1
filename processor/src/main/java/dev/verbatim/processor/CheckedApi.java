package dev.verbatim.processor;

import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.ApiOutline;
import java.util.List;
import java.util.Optional;

/**
 * An API after its check.
 *
 * @param findings the findings to report, in no particular order
 * @param model what to generate; empty if a finding is an error
 * @param outline what to generate if a finding is an error: the names that users' Java refers to, so that the compiler does not
 *     report them as missing
 */
record CheckedApi(List<ReportedFinding> findings, Optional<ApiModel> model, Optional<ApiOutline> outline) {
    /** Copies the findings. */
    CheckedApi {
        findings = List.copyOf(findings);
    }
}
