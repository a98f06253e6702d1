package dev.verbatim.examples.mcp.station;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Weather stations. Each has a log of what it has measured. */
final class Stations {
    private final Map<String, String> logs = new ConcurrentSkipListMap<>();

    Stations() {
        logs.put("north pier", "06:00 rain\n07:00 rain\n");
    }

    List<String> names() {
        return List.copyOf(logs.keySet());
    }

    Optional<String> log(String station) {
        return Optional.ofNullable(logs.get(station));
    }

    /** The weather will be as it was last measured. */
    Optional<String> forecast(String station) {
        return log(station)
                .map(log -> log.isEmpty()
                        ? "unknown"
                        : log.substring(log.lastIndexOf(' ') + 1).strip());
    }

    /** Returns false if there is a station of that name. */
    boolean open(String station) {
        return logs.putIfAbsent(station, "") == null;
    }
}
