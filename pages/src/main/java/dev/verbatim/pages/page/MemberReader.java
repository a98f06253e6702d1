package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Collects what the tables and lists of a section document. The nearest label before a table or list decides what that is; a
 * table without a label documents parameters if it says which of them are required, or if requests of the section send all of them.
 */
final class MemberReader {
    private static final Pattern SAME =
            Pattern.compile("(?i)\\b(?:same|those of|identical|as for|as in|in addition to)\\b");
    private static final Pattern OTHERS_TOO = Pattern.compile(
            "(?i)\\b(?:all (?:of )?(?:the )?(?:fields|members|properties)|same (?:fields|members|format)"
                    + "|plus the following|in addition to|additional (?:fields|members))\\b");
    private static final Pattern ROOT =
            Pattern.compile("(?i)(?:root|top[ -]level|the|response|result|payload|data) (?:object|structure)");
    private static final Pattern LAST_WORD = Pattern.compile("\\s\\S+$");

    /** An object is the value of a few members; more would only make reading slow. */
    private static final int MOST_PLACES = 20;

    private final MemberTables tables;
    private final Set<String> answered;
    private final Labels labels;
    private final Announcements announcements;
    private final EventRows events;
    private final MemberRows parameters = new MemberRows();
    private final MemberRows results = new MemberRows();
    private final List<String> sameAs = new ArrayList<>();
    private boolean isPartial;
    private boolean isLabelled;
    private boolean hasOtherResults;
    private boolean hasTable;
    private boolean isInside;

    /** Where the next rows belong: what they document, and the members that they are members of. */
    private Optional<Label> label = Optional.empty();

    private List<Place> places = List.of();
    private Optional<Parameter> pending = Optional.empty();

    private record Place(MemberRows rows, String path) {}

    private MemberReader(Region section, Style style, Labels labels) {
        this.tables = new MemberTables(style, section.sent());
        this.answered = section.answered();
        this.labels = labels;
        this.announcements = new Announcements(labels);
        this.events = new EventRows(section.notifications());
    }

    /** Reads a section. */
    static Members read(Region section, Style style, Labels labels) {
        MemberReader reader = new MemberReader(section, style, labels);
        List<PageBlock> blocks = section.blocks();
        for (int index = 0; index < blocks.size(); index++) {
            PageBlock block = blocks.get(index);
            reader.read(block);
            if (block instanceof PageBlock.Items items) {
                index += items.inside();
            }
        }
        return new Members(
                reader.parameters.table(),
                reader.hasOtherResults ? Optional.empty() : reader.results.table(),
                reader.events.documented(),
                reader.sameAs,
                reader.isPartial,
                reader.isLabelled);
    }

    private void read(PageBlock block) {
        if (block instanceof PageBlock.Heading heading) {
            enter(heading);
        } else if (block instanceof PageBlock.Prose prose) {
            read(prose);
        } else if (block instanceof PageBlock.Table table) {
            tables.rows(table, label).ifPresent(rows -> {
                add(table.position(), rows);
                hasTable = true;
            });
        } else if (block instanceof PageBlock.Items items && label.isPresent()) {
            add(items);
        }
    }

    private void enter(PageBlock.Heading heading) {
        pending = Optional.empty();
        String text = heading.text().value();
        Optional<Label> found = labels.of(text);
        if (found.isEmpty()) {
            events.enter(heading);
            if (isInside) {
                parameters.enterVariant();
            }
            isInside = true;
        }
        if (found.equals(Optional.of(Label.OBJECT))) {
            if (!ROOT.matcher(text).matches()) {
                place(objects(LAST_WORD.matcher(Labels.bare(text)).replaceFirst("")));
            }
        } else {
            place(found);
        }
    }

    private void place(Optional<Label> announced) {
        label = announced;
        hasTable = false;
        isLabelled |= isAbout(Label.PARAMETERS, Label.BOTH);
        places = List.of();
    }

    private void place(List<Place> objects) {
        hasTable = false;
        label = objects.isEmpty() ? Optional.of(Label.OTHER) : Optional.of(Label.OBJECT);
        places = objects;
    }

    private List<Place> objects(String type) {
        List<Place> found = new ArrayList<>(objects(parameters, type));
        found.addAll(objects(results, type));
        return found;
    }

    private static List<Place> objects(MemberRows rows, String type) {
        return rows.rowsOfType(type).stream()
                .filter(row -> !row.isDeep())
                .limit(MOST_PLACES)
                .map(row -> new Place(rows, row.pathOfMembers()))
                .toList();
    }

    private void read(PageBlock.Prose prose) {
        if (isAbout(Label.PARAMETERS, Label.RESULT, Label.BOTH)
                && prose.phrase().mark() == Phrase.Mark.CODE
                && prose.phrase().rest().stripLeading().startsWith(":")) {
            Optional<Parameter> row = tables.list().row(prose.phrase(), true);
            row.ifPresent(found -> add(prose.phrase().position(), List.of(found)));
            pending = row;
            return;
        }
        Optional<Announcement> announcement = announcements.of(prose);
        if (announcement.isPresent()) {
            pending = Optional.empty();
            announce(announcement.get());
        }
        hasOtherResults |= isAbout(Label.RESULT)
                && announcement.isPresent()
                && OTHERS_TOO.matcher(prose.text()).find();
        if (isAbout(Label.PARAMETERS)) {
            String said = announcement.map(Announcement::said).orElse(prose.text());
            boolean isNone = said.equals("none") || Announcements.isNone(said);
            if (isNone && parameters.isEmpty()) {
                parameters.addNone(prose.phrase().position());
            } else if (parameters.isEmpty() && SAME.matcher(prose.text()).find()) {
                isPartial = true;
                sameAs.addAll(Announcements.codes(prose.phrase().marked()));
            }
        }
    }

    private void announce(Announcement announcement) {
        if (announcement.label() != Label.OBJECT) {
            place(Optional.of(announcement.label()));
            return;
        }
        List<Place> found = new ArrayList<>();
        for (MemberRows rows : List.of(parameters, results)) {
            announcement.names().stream()
                    .filter(name -> rows.row(List.of(name)).isEmpty())
                    .flatMap(name -> objects(rows, name).stream())
                    .limit(1)
                    .forEach(found::add);
            rows.row(announcement.names())
                    .filter(row -> !row.isDeep())
                    .ifPresent(row -> found.add(new Place(rows, row.pathOfMembers())));
        }
        boolean isOfResult = isAbout(Label.RESULT) || !results.isEmpty();
        List<Place> nearest = found.isEmpty() ? found : List.of(found.get(isOfResult ? found.size() - 1 : 0));
        boolean isInResult = announcement.names().size() == 1 && answered.containsAll(announcement.names());
        if (nearest.isEmpty() && isInResult) {
            place(Optional.of(Label.OTHER));
        } else if (nearest.isEmpty()) {
            place(announcement.otherwise().or(() -> Optional.of(Label.OTHER)));
        } else {
            place(nearest);
        }
    }

    private boolean isAbout(Label... wanted) {
        return label.filter(List.of(wanted)::contains).isPresent();
    }

    private void add(PageBlock.Items items) {
        if (isAbout(Label.EVENT)
                && items.entries().stream().anyMatch(entry -> !entry.entries().isEmpty())) {
            events.add(items, tables.list());
            return;
        }
        // A list below a table explains it, unless it has a label of its own.
        if (isAbout(Label.OTHER) || hasTable) {
            return;
        }
        hasOtherResults |= isAbout(Label.RESULT)
                && items.entries().stream()
                        .anyMatch(entry ->
                                OTHERS_TOO.matcher(entry.phrase().text()).find());
        List<Parameter> rows = tables.list().rows(items.entries());
        if (pending.isPresent()) {
            Parameter object = pending.get();
            rows = Stream.concat(Stream.of(object), rows.stream().map(row -> row.below(object.pathOfMembers())))
                    .toList();
            pending = Optional.empty();
        }
        if (!rows.isEmpty()) {
            add(items.position(), rows);
        }
    }

    private void add(Position position, List<Parameter> rows) {
        Label about = label.orElse(Label.PARAMETERS);
        switch (about) {
            case PARAMETERS -> parameters.add(position, tables.parameters(rows));
            case RESULT -> results.add(position, tables.results(rows));
            case BOTH -> {
                parameters.add(position, tables.parameters(rows));
                results.add(position, tables.results(rows));
            }
            case EVENT -> events.add(position, tables.events(rows));
            case OBJECT ->
                places.forEach(place -> place.rows()
                        .add(
                                position,
                                rows.stream()
                                        .map(row -> row.below(place.path()))
                                        .toList()));
            case OTHER -> {
                // The table or list documents no members.
            }
        }
    }
}
