package dev.verbatim.testkit.contract;

import dev.verbatim.runtime.envelope.Refusal;
import dev.verbatim.testkit.ApiModel;
import dev.verbatim.testkit.DocumentedMember;
import dev.verbatim.testkit.DocumentedOperation;
import dev.verbatim.testkit.PageStatus;
import dev.verbatim.testkit.client.LiveResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the code of a refusal: what the setup says, else a row in a table of statuses of the operation's page, else the code of the
 * API.
 */
final class DocumentedRefusals {
    private static final Pattern WRONG_TYPE = Pattern.compile("(?i)\\b(?:wrong|invalid|another) (?:JSON )?types?\\b");

    private static final Pattern UNKNOWN_MEMBER = Pattern.compile(
            "(?i)\\b(?:unknown|undocumented|unexpected|unsupported|additional|superfluous) (?:parameter|member|field|propert|argument)"
                    + "|\\b(?:parameter|member|field|property|argument)s? (?:is|are) (?:unknown|undocumented|not documented)\\b");

    private final ApiModel model;
    private final ContractSetup setup;

    DocumentedRefusals(ApiModel model, ContractSetup setup) {
        this.model = model;
        this.setup = setup;
    }

    /** Returns the refusal of a request without a mandatory member. If the member is in another one, the value of that is invalid. */
    Expectation missing(DocumentedOperation operation, DocumentedMember member) {
        String name = Pattern.quote(member.path().name());
        Pattern row = Pattern.compile("(?i)\\b(?:no|without|without an?|lacks|lacks an?|missing)\\s+" + name + "\\b|\\b"
                + name + "\\s+(?:is|are)\\s+(?:missing|absent|left out|not given|not sent)\\b");
        return of(operation, member.path().isTop() ? Refusal.MISSING : Refusal.INVALID, Optional.of(row));
    }

    /** Returns the refusal of a request with a value of a wrong type. */
    Expectation wrongType(DocumentedOperation operation) {
        return of(operation, Refusal.INVALID, Optional.of(WRONG_TYPE));
    }

    /**
     * Returns the refusal of a request with a member that no page documents; empty if it is skipped. The setup decides, else a row of
     * the page's statuses, such as "The request has an unknown parameter".
     */
    Optional<Expectation> unknownMember(DocumentedOperation operation) {
        boolean isDocumented = row(operation, UNKNOWN_MEMBER).isPresent();
        boolean isRefused = setup.unknownMembers()
                .map(rule -> rule == UnknownMembers.REFUSED)
                .orElse(isDocumented);
        return isRefused ? Optional.of(of(operation, Refusal.INVALID, Optional.of(UNKNOWN_MEMBER))) : Optional.empty();
    }

    /** Returns what is wrong if a server that should do something else says that the caller is not authenticated. */
    Optional<String> lostCredentials(DocumentedOperation operation, LiveResponse response, String meant) {
        String code = of(operation, Refusal.UNAUTHENTICATED).code();
        return Expectation.code(response, model.style())
                .filter(found -> found.equals(code) && !found.equals(meant))
                .map(found -> "the server does not accept the credentials of the tests, or no longer: "
                        + Expectation.shown(response));
    }

    /** Returns a refusal that no row of a page is looked up for. */
    Expectation of(DocumentedOperation operation, Refusal refusal) {
        return of(operation, refusal, Optional.empty());
    }

    /** Finds the row that says something: by its cause first, which is about this operation, then by its meaning. */
    private static Optional<PageStatus> row(DocumentedOperation operation, Pattern says) {
        return Stream.<Function<PageStatus, String>>of(PageStatus::cause, PageStatus::meaning)
                .flatMap(text -> operation.statuses().stream()
                        .filter(status -> says.matcher(text.apply(status)).find()))
                .findFirst();
    }

    private Expectation of(DocumentedOperation operation, Refusal refusal, Optional<Pattern> row) {
        Optional<String> given = setup.code(operation.name(), refusal);
        if (given.isPresent()) {
            return new Expectation(refusal, given.get(), "as the setup of the contract tests says");
        }
        Optional<PageStatus> documented = row.flatMap(pattern -> row(operation, pattern));
        return documented
                .map(status -> new Expectation(
                        refusal, status.code(), "as " + operation.page() + ":" + status.line() + " says"))
                .orElseGet(() -> new Expectation(
                        refusal,
                        model.refusals().code(refusal),
                        "the code of the API for \"" + refusal.key() + "\", because no row of the page says another"));
    }
}
