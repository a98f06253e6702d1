package dev.verbatim.pages.check;

import static dev.verbatim.pages.check.MarkedPage.assertFindings;
import static dev.verbatim.pages.check.MarkedPage.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.finding.Rule;
import org.junit.jupiter.api.Test;

final class NotificationEnvelopeRuleTest {
    private static final String NOTIFICATION = "### CometD notification\n\n```\n{";

    @Test
    void notificationMustHaveTopLevelDataAndChannel() {
        String marked = NOTIFICATION.replace("{", "»{");
        assertThat(assertFindings(Rule.NOTIFICATION_ENVELOPE, hold(NOTIFICATION, marked, "\"channel\"", "\"Channel\"")))
                .extracting(Finding::message)
                .containsExactly("the notification lacks channel; show the whole message, {\"data\": {...},"
                        + " \"channel\": \"...\"}");
        assertFindings(Rule.NOTIFICATION_ENVELOPE, hold(NOTIFICATION, marked, "\"data\"", "\"payload\""));
        assertThat(assertFindings(
                        Rule.NOTIFICATION_ENVELOPE,
                        hold(
                                "## Sample\n",
                                "## Sample\n\n```\n»{\"messageType\": \"CallMessage\", \"id\": \"0A1B\"}\n```\n")))
                .extracting(Finding::message)
                .allMatch(message -> message.contains("lacks data and channel"));
        assertFindings(
                Rule.NOTIFICATION_ENVELOPE, hold("## Sample\n", "## Notifications\n\n```\n»[]\n```\n\n## Sample\n"));
    }
}
