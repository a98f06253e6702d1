package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a section says besides tables: its description, its notice of deprecation, and its samples as they belong together. */
final class SectionText {
    private SectionText() {}

    /** The prose behind the heading, before the first label; paragraphs are separated by an empty line. */
    static String description(List<PageBlock> blocks, Labels labels) {
        Announcements announcements = new Announcements(labels);
        List<String> paragraphs = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index++) {
            PageBlock block = blocks.get(index);
            if (block instanceof PageBlock.Prose prose) {
                if (announcements.of(prose).isPresent()) {
                    break;
                }
                paragraphs.add(prose.text());
            } else if (block instanceof PageBlock.Heading && index > 0 || block instanceof PageBlock.Table) {
                break;
            } else if (block instanceof PageBlock.Items items) {
                index += items.inside();
            }
        }
        return String.join("\n\n", paragraphs);
    }

    /** The notice in the heading or in a paragraph before the first table. */
    static Optional<Deprecation> deprecation(List<PageBlock> blocks, String self) {
        for (PageBlock block : blocks) {
            if (block instanceof PageBlock.Table) {
                break;
            }
            Optional<String> text =
                    block instanceof PageBlock.Prose prose ? Optional.of(prose.text()) : Optional.empty();
            Optional<Deprecation> found = text.flatMap(said -> Deprecation.ofParagraph(said, self));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether a paragraph before the first table says that the operation may be repeated, and none of the section doubts it. */
    static boolean isRepeatable(List<PageBlock> blocks, String self) {
        int table = 0;
        while (table < blocks.size() && !(blocks.get(table) instanceof PageBlock.Table)) {
            table++;
        }
        return Repeatability.isSaid(Repeatability.prose(blocks.subList(0, table)), Repeatability.prose(blocks), self);
    }

    /**
     * The samples of a section. One below a label such as "Response Format" goes on where the one before it ended, if it has no
     * request; its heading is that of the section.
     */
    static List<Sample> samples(List<Sample> samples, Optional<Text> title, Labels labels) {
        List<Sample> joined = new ArrayList<>();
        for (Sample sample : samples) {
            boolean isPart = sample.heading().value().isEmpty()
                    || labels.of(sample.heading().value()).isPresent();
            boolean answers = sample.steps().stream().noneMatch(Step.Request.class::isInstance);
            if (isPart && answers && !joined.isEmpty()) {
                Sample last = joined.remove(joined.size() - 1);
                List<Step> steps = new ArrayList<>(last.steps());
                steps.addAll(sample.steps());
                joined.add(new Sample(last.heading(), steps));
            } else {
                joined.add(isPart ? new Sample(title.orElse(sample.heading()), sample.steps()) : sample);
            }
        }
        return joined;
    }
}
