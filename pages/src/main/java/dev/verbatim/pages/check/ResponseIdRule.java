package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds responses that repeat another id than their request sent. A response may follow several requests, and repeat the id of any
 * of them, or of an earlier one that has no response yet.
 */
final class ResponseIdRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.RESPONSE_ID;
    }

    @Override
    public boolean appliesTo(Style style) {
        return style.message().correlation().isPresent();
    }

    @Override
    public void check(ApiPage page, Report report) {
        List<JsonMember> open = new ArrayList<>();
        List<JsonMember> last = new ArrayList<>();
        List<JsonMember> answers = new ArrayList<>();
        boolean answered = true;
        // The order of the page: in a sample, a response may be sorted to the request whose id it repeats.
        for (Step step : page.steps().stream()
                .sorted(Comparator.comparing(Step::position))
                .toList()) {
            if (step instanceof Step.Request request) {
                if (answered) {
                    open.addAll(last);
                    open.removeIf(sent -> answers.stream().anyMatch(id -> isSame(sent, id)));
                    last.clear();
                    answers.clear();
                    answered = false;
                }
                request.message().correlation().ifPresent(last::add);
            } else if (step instanceof Step.Response response) {
                answered = true;
                response.message().correlation().ifPresent(id -> {
                    check(page, id, last, open, report);
                    answers.add(id);
                });
            }
        }
    }

    private static void check(
            ApiPage page, JsonMember id, List<JsonMember> last, List<JsonMember> open, Report report) {
        boolean comparable = isConcrete(id) && !last.isEmpty() && last.stream().allMatch(ResponseIdRule::isConcrete);
        if (comparable
                && last.stream().noneMatch(request -> isSame(request, id))
                && open.stream().noneMatch(request -> isSame(request, id))) {
            report.at(
                    page,
                    id.position(),
                    "the response has " + shown(id).orElse("") + " as " + Quote.plain(id.name())
                            + ", but the request sends "
                            + shown(last.get(last.size() - 1)).orElse("") + "; repeat the value of the request");
        }
    }

    private static boolean isSame(JsonMember one, JsonMember other) {
        return shown(one).equals(shown(other));
    }

    /** Whether a value is one that a client could send, and not words about it, such as {@code "the-id-of-the-request"}. */
    private static boolean isConcrete(JsonMember id) {
        return id.value() instanceof JsonNumber
                || id.value() instanceof JsonString text
                        && text.value().chars().anyMatch(Character::isDigit)
                        && text.value().chars().noneMatch(c -> c == '<' || c == '{' || c == '$');
    }

    private static Optional<String> shown(JsonMember id) {
        if (id.value() instanceof JsonString text) {
            return Optional.of(Quote.of(text.value()));
        }
        return id.value() instanceof JsonNumber number ? Optional.of(Quote.plain(number.literal())) : Optional.empty();
    }
}
