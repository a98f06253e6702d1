package dev.verbatim.site.diagram;

/** Who sends and receives in a sample. */
enum Party {
    CLIENT("Client", 0),
    SERVER("Server", 1),
    /** Other users and devices: those whose resources a notification shows, and those who cause what no request causes. */
    OTHERS("Others", 2);

    private final String title;
    private final int column;

    Party(String title, int column) {
        this.title = title;
        this.column = column;
    }

    String title() {
        return title;
    }

    /** Its place, from the left. */
    int column() {
        return column;
    }
}
