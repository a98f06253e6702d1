package dev.verbatim.processor.check;

import dev.verbatim.processor.page.Properties;
import dev.verbatim.processor.page.Text;
import dev.verbatim.processor.page.Unread;
import java.util.Optional;

/** The property table says where to send a request, how, and who may. */
final class PropertyMissingRule implements PageRule {
    @Override
    public Rule rule() {
        return Rule.PROPERTY_MISSING;
    }

    @Override
    public void check(ApiPage page, Report report) {
        if (page.page().unread(Unread.Expected.PROPERTIES).isPresent()) {
            return;
        }
        Properties properties = page.properties();
        check(page, properties.requestUrl(), "Request URL", report);
        check(page, properties.httpMethod(), "HTTP method", report);
        check(page, properties.requiredFeatures(), "Required features", report);
    }

    private static void check(ApiPage page, Optional<Text> value, String label, Report report) {
        if (value.isEmpty()) {
            report.at(
                    page,
                    page.properties().position().orElse(page.title()),
                    "there is no row " + Quote.of(label)
                            + "; add it to the first table, which must stand before the heading Parameters");
        }
    }
}
