package dev.verbatim.processor.check;

import dev.verbatim.processor.page.Parameter;

/** A row of the Parameters table documents exactly one member. */
final class ParameterNameRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.PARAMETER_NAME;
    }

    @Override
    public void check(ApiPage page, Report report) {
        for (Parameter parameter : page.parameters()) {
            if (parameter.name().isEmpty()) {
                report.at(
                        page,
                        parameter.cell().position(),
                        Quote.of(parameter.cell().value())
                                + Quote.remark(parameter.cell().value())
                                + " is not exactly one member name; give each member a row and leave the rest to the"
                                + " description");
            }
        }
    }
}
