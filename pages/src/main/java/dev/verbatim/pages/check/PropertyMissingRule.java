package dev.verbatim.pages.check;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.page.Properties;
import dev.verbatim.pages.page.Unread;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import java.util.Optional;

/** Finds pages without a row for the Request URL, the HTTP method or the required features. */
final class PropertyMissingRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.PROPERTY_MISSING;
    }

    @Override
    public boolean appliesTo(Style style) {
        return style.page().endpoint() == PageStyle.Endpoint.EACH;
    }

    @Override
    public void check(ApiPage page, Report report) {
        if (page.page().unread(Unread.Expected.PROPERTIES).isPresent()) {
            return;
        }
        Properties properties = page.properties();
        check(page, properties.requestUrl(), PageStyle.REQUEST_URL, report);
        check(page, properties.httpMethod(), PageStyle.HTTP_METHOD, report);
        check(page, properties.requiredFeatures(), PageStyle.REQUIRED_FEATURES, report);
    }

    private static void check(ApiPage page, Optional<Text> value, String label, Report report) {
        if (value.isEmpty()) {
            report.at(
                    page,
                    page.properties().position().orElse(page.title()),
                    "the page has no row " + Quote.of(label)
                            + "; add it to the first table, which must come before the heading Parameters");
        }
    }
}
