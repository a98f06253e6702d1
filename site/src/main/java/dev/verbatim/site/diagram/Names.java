package dev.verbatim.site.diagram;

import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Text;

/** What messages are called in diagrams. */
final class Names {
    private Names() {}

    /** The operation; without a name, the request line. */
    static String of(Step.Request request) {
        return request.message()
                .operation()
                .map(Text::value)
                .or(() -> request.line()
                        .map(line -> line.method().value() + " " + line.path().value()))
                .orElse("request");
    }

    /** The type of the notification. */
    static String of(Step.Notification notification) {
        return notification.message().type().orElse("notification");
    }
}
