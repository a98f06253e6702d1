package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Parameter;
import java.util.regex.Pattern;

/** Finds rows of the Parameters table whose first cell is not the name of one member. */
final class ParameterNameRule implements PageRule {
    /** An index or a wildcard: {@code items[0].quantity}, {@code items[*].quantity}, {@code items[i].quantity}. */
    private static final Pattern INDEX = Pattern.compile("\\[(?:\\d{1,9}|[*nixN])]");

    private static final Pattern INDEXED =
            Pattern.compile("[\\p{L}\\p{Nd}_-]+(?:\\[(?:\\d{1,9}|[*nixN])?]|\\.[\\p{L}\\p{Nd}_-]+)+");

    @Override
    public Rule rule() {
        return Rule.PARAMETER_NAME;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Parameter parameter : page.parameters()) {
            if (parameter.name().isEmpty()) {
                String written = parameter.cell().value();
                report.at(
                        page,
                        parameter.cell().position(),
                        Quote.of(written) + Quote.remark(written) + " is not the name of one member; "
                                + advice(written));
            }
        }
    }

    private static String advice(String written) {
        return INDEXED.matcher(written).matches()
                ? "write " + Quote.plain(INDEX.matcher(written).replaceAll("[]"))
                        + " for a member of each object in a list"
                : "give each member its own row, and put remarks in the description";
    }
}
