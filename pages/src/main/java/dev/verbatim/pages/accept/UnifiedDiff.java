package dev.verbatim.pages.accept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes edits of a page as a unified diff, as {@code patch} and {@code git apply} read it. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private final PageText page;
    private final StringBuilder out = new StringBuilder();
    private int added;

    private UnifiedDiff(PageText page) {
        this.page = page;
    }

    static String of(String file, PageText page, List<PageEdit> edits) {
        if (edits.isEmpty()) {
            return "";
        }
        UnifiedDiff diff = new UnifiedDiff(page);
        diff.out.append("--- a/").append(file).append("\n+++ b/").append(file).append('\n');
        List<Block> hunk = new ArrayList<>();
        for (Block block : blocks(page, edits)) {
            if (!hunk.isEmpty() && block.first - hunk.get(hunk.size() - 1).last > 2 * CONTEXT) {
                diff.hunk(hunk);
                hunk.clear();
            }
            hunk.add(block);
        }
        diff.hunk(hunk);
        return diff.out.toString();
    }

    /** Edits on the same lines make one block. */
    private static List<Block> blocks(PageText page, List<PageEdit> edits) {
        List<PageEdit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparing(PageEdit::begin));
        List<Block> blocks = new ArrayList<>();
        for (PageEdit edit : sorted) {
            int first = page.line(edit.begin());
            int last = page.line(Math.max(edit.begin(), edit.end() - 1));
            Block before = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            if (before != null && first <= before.last) {
                before.edits.add(edit);
                before.last = Math.max(before.last, last);
            } else {
                blocks.add(new Block(first, last, edit));
            }
        }
        return blocks;
    }

    private void hunk(List<Block> blocks) {
        int first = Math.max(0, blocks.get(0).first - CONTEXT);
        int last = Math.min(page.lineCount() - 1, blocks.get(blocks.size() - 1).last + CONTEXT);
        StringBuilder body = new StringBuilder();
        int line = first;
        int more = 0;
        for (Block block : blocks) {
            for (; line < block.first; line++) {
                line(body, ' ', page.lineText(line));
            }
            for (; line <= block.last; line++) {
                line(body, '-', page.lineText(line));
            }
            int end = block.last + 1 < page.lineCount()
                    ? page.begin(block.last + 1)
                    : page.text().length();
            String changed = page.with(page.begin(block.first), end, block.edits);
            int lines = 0;
            for (String text : changed.split("(?<=\n)|(?<=\r)(?!\n)", -1)) {
                if (!text.isEmpty()) {
                    line(body, '+', text);
                    lines++;
                }
            }
            more += lines - (block.last - block.first + 1);
        }
        for (; line <= last; line++) {
            line(body, ' ', page.lineText(line));
        }
        int size = last - first + 1;
        out.append("@@ -" + (first + 1) + "," + size + " +" + (first + 1 + added) + "," + (size + more) + " @@\n")
                .append(body);
        added += more;
    }

    private static void line(StringBuilder body, char mark, String text) {
        body.append(mark).append(text);
        if (!text.endsWith("\n")) {
            body.append("\n\\ No newline at end of file\n");
        }
    }

    /** Whole lines with edits in them. */
    private static final class Block {
        private final int first;
        private final List<PageEdit> edits = new ArrayList<>();
        private int last;

        Block(int first, int last, PageEdit edit) {
            this.first = first;
            this.last = last;
            edits.add(edit);
        }
    }
}
