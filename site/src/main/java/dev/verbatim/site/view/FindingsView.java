package dev.verbatim.site.view;

import java.util.List;

/**
 * The page of all findings.
 *
 * @param shell what is around it
 * @param counts the total, by severity
 * @param files the findings of each file
 * @param unread the pages that could not be read
 * @param read what was read
 */
record FindingsView(Shell shell, String counts, List<FileFindings> files, List<UnreadRow> unread, List<String> read) {
    /** Copies the lists. */
    FindingsView {
        files = List.copyOf(files);
        unread = List.copyOf(unread);
        read = List.copyOf(read);
    }

    /** The findings of a file. */
    record FileFindings(String file, List<FindingView> findings) {
        /** Copies the list. */
        FileFindings {
            findings = List.copyOf(findings);
        }
    }

    /** A page that could not be read. */
    record UnreadRow(String place, String reason) {}
}
