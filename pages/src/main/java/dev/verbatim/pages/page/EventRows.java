package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events that a section documents. A table of members belongs to the event of the nearest sample below the same heading. */
final class EventRows {
    private final List<Step.Notification> notifications;
    private final List<DocumentedEvent> documented = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private Optional<Text> heading = Optional.empty();
    private Position start = Position.START;

    EventRows(List<Step.Notification> notifications) {
        this.notifications = notifications;
    }

    private record Pending(Position position, List<Parameter> rows) {}

    /** Begins the part of the section below a heading. */
    void enter(PageBlock.Heading next) {
        end(Optional.of(next.text().position()));
        heading = HeadingName.of(next);
        start = next.text().position();
    }

    /** Adds a table or list of members. */
    void add(Position position, List<Parameter> rows) {
        pending.add(new Pending(position, rows));
    }

    /** Adds a list of events whose items have lists of members. */
    void add(PageBlock.Items items, ListRows list) {
        for (PageBlock.Entry entry : items.entries()) {
            Optional<Parameter> event = list.row(entry.phrase(), true);
            if (event.isPresent() && !entry.entries().isEmpty()) {
                Position position = entry.phrase().position();
                documented.add(new DocumentedEvent(
                        event.get().name().map(name -> new Text(name, position)),
                        new ParameterTable(position, Optional.empty(), list.rows(entry.entries()))));
            }
        }
    }

    /** The events, when the section has ended. */
    List<DocumentedEvent> documented() {
        end(Optional.empty());
        return documented;
    }

    private void end(Optional<Position> end) {
        for (Pending table : pending) {
            documented.add(new DocumentedEvent(
                    name(table.position(), end).or(() -> heading),
                    new ParameterTable(table.position(), Optional.empty(), table.rows())));
        }
        pending.clear();
    }

    /** The type of the last sample before a table, or else of the first one behind it. */
    private Optional<Text> name(Position table, Optional<Position> end) {
        Optional<Text> name = Optional.empty();
        for (Step.Notification sample : notifications) {
            Position position = sample.position();
            boolean inside = position.compareTo(start) >= 0
                    && end.filter(next -> next.compareTo(position) <= 0).isEmpty();
            if (inside && (position.compareTo(table) < 0 || name.isEmpty())) {
                Optional<Text> type = type(sample);
                name = type.isPresent() ? type : name;
            }
        }
        return name;
    }

    private static Optional<Text> type(Step.Notification sample) {
        return sample.message()
                .name()
                .filter(member -> member.value() instanceof JsonString)
                .map(member -> new Text(
                        ((JsonString) member.value()).value(), member.value().position()));
    }
}
