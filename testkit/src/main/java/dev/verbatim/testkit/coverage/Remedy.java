package dev.verbatim.testkit.coverage;

import java.util.List;

/** Says what would cover an item. */
final class Remedy {
    private Remedy() {}

    static String of(Item item, Column column) {
        List<String> parts = item.id().parts();
        String first = parts.get(0);
        return switch (column) {
            case DOCUMENTED -> "Document it.";
            case IMPLEMENTED -> implemented(item, first);
            case DECODED -> decoded(item, first);
            case REPLAYED -> replayed(item, first, parts);
        };
    }

    private static String implemented(Item item, String first) {
        return switch (item.id().kind()) {
            case NOTIFICATIONS -> "Declare an interface with @Notification(\"" + first + "\").";
            case CAPABILITIES -> "Annotate the interface of " + first + " with @Available.";
            default ->
                item.group().isEmpty()
                        ? "Declare an interface for an operation of the API."
                        : "Declare the interfaces for this page; mvn verbatim:scaffold writes them.";
        };
    }

    private static String decoded(Item item, String first) {
        return switch (item.id().kind()) {
            case CAPABILITIES ->
                "Run the tests of a page with a message that "
                        + (isLast(item, ItemId.ALLOWED) ? "announces " : "does not announce ") + first + ".";
            case NOTIFICATIONS -> "Run the tests of the samples, such as a subclass of PageSamplesTest.";
            case STEPS -> "Run the tests of the samples, such as a subclass of PageSamplesTest, and let this one pass.";
            default ->
                "Run the tests of the samples, or send such a request to a server that has the observer of Coverage.";
        };
    }

    private static String replayed(Item item, String first, List<String> parts) {
        return switch (item.id().kind()) {
            case OPERATIONS -> "Replay one of its samples, or let " + first + " succeed in a test of the server.";
            case PARAMETERS ->
                "In a test of the server, let " + first + " succeed "
                        + (isLast(item, ItemId.PRESENT) ? "with " : "without ") + "the parameter " + parts.get(1) + ".";
            case STATUSES ->
                "In a test of the server, let " + (first.isEmpty() ? "an operation" : first)
                        + " be answered with the status " + parts.get(1) + ".";
            case NOTIFICATIONS -> "Replay a sample that shows it, or let the server send it in a test.";
            case CAPABILITIES ->
                isLast(item, ItemId.ALLOWED)
                        ? "In a test of the server, let " + first + " succeed."
                        : "In a test of the server, send " + first + " when its capability is absent.";
            case STEPS -> "Replay this sample with Replay until this step is as documented.";
        };
    }

    private static boolean isLast(Item item, String word) {
        List<String> parts = item.id().parts();
        return parts.get(parts.size() - 1).equals(word);
    }
}
