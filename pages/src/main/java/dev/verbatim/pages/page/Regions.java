package dev.verbatim.pages.page;

import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.Style;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Divides a page into regions. Every block is in exactly one of them, so that reading all regions takes as long as the page. */
final class Regions {
    private final Outline outline;
    private final Headings headings;
    private final List<Step> steps;
    private final MessagePath name;

    private Regions(Outline outline, Headings headings, List<Step> steps, MessagePath name) {
        this.name = name;
        this.outline = outline;
        this.headings = headings;
        this.steps = steps;
    }

    static Regions of(Outline outline, Headings headings, Style style) {
        List<Step> steps = SampleReader.read(outline, style, List.of()).samples().stream()
                .flatMap(sample -> sample.steps().stream())
                .toList();
        return new Regions(outline, headings, steps, style.message().name());
    }

    /** An empty region. */
    Region region(int heading) {
        return new Region(heading, name);
    }

    /**
     * Divides the page.
     *
     * @param region the heading whose region the content of a heading belongs to
     * @return the regions by their headings, in the order of the page
     */
    Map<Integer, Region> divided(IntUnaryOperator region) {
        Map<Integer, Region> regions = new TreeMap<>();
        int next = 0;
        for (int index = 0; index <= outline.blocks().size(); index++) {
            while (next < outline.unread().size() && outline.unread().get(next).blocksBefore() == index) {
                UnreadBlock block = outline.unread().get(next++);
                int heading =
                        region.applyAsInt(headings.ownerOfLine(block.position().line()));
                regions.computeIfAbsent(heading, this::region).add(block);
            }
            if (index < outline.blocks().size()) {
                int heading = region.applyAsInt(headings.ownerOfBlock(index));
                regions.computeIfAbsent(heading, this::region)
                        .add(outline.blocks().get(index));
            }
        }
        for (Step step : steps) {
            int heading = region.applyAsInt(headings.ownerOfLine(step.position().line()));
            regions.computeIfAbsent(heading, this::region).add(step);
        }
        return regions;
    }
}
