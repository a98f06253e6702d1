package dev.verbatim.site.diagram;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.Style;

/** Pages about lamps, put together from messages. */
final class LampPages {
    private LampPages() {}

    /** A page with one sample that has these blocks of code. */
    static OperationPage page(String operation, String... blocks) {
        return page(operation, Style.WEBSERVICES, blocks);
    }

    static OperationPage page(String operation, Style style, String... blocks) {
        String text = "# " + operation
                + "\n\n| Request URL | /lamps/{lampId} |\n|---|---|\n| HTTP method | POST |\n\n## Parameters\n\n"
                + "| Parameter | Value |\n|---|---|\n| operationName | " + operation + " |\n\n## Sample 1\n\n```\n"
                + String.join("\n```\n\nThen:\n\n```\n", blocks) + "\n```\n";
        return ((PageReading.Operation) PageReader.read("lamps/" + operation + ".md", text, style)
                        .get(0))
                .page();
    }

    static String request(String operation, String lamp) {
        return "POST /lamps/" + lamp + "\n\n{\"operationName\": \"" + operation + "\"}";
    }

    static String response(int status) {
        return "{\"statusCode\": " + status + "}";
    }

    static String notification(String lamp, String state, String... capabilities) {
        return notificationOf("room1", lamp, state, capabilities);
    }

    static String notificationOf(String room, String lamp, String state, String... capabilities) {
        return "{\"data\": {\"messageType\": \"LampChanged\", \"lamp\": {\"id\": \"" + lamp
                + "\", \"roomUri\": \"/rooms/" + room
                + "\", \"state\": \"" + state + "\", \"capabilities\": ["
                + (capabilities.length == 0 ? "" : "\"" + String.join("\", \"", capabilities) + "\"")
                + "]}}, \"channel\": \"/lamps\"}";
    }
}
