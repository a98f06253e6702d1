package dev.verbatim.sample.server.state;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A program that writes steps with two threads until it is killed, and prints the number of each when it is safe. */
public final class JournalWriter {
    private JournalWriter() {}

    /** @param args the file, and the number of the first step */
    public static void main(String[] args) {
        DiskJournal journal = new DiskJournal(Path.of(args[0]));
        AtomicInteger next = new AtomicInteger(Integer.parseInt(args[1]));
        Runnable writer = () -> {
            while (true) {
                int number = next.getAndIncrement();
                byte[] bytes = String.valueOf(number).getBytes(StandardCharsets.UTF_8);
                journal.append(Map.of("first/" + number % 50, bytes, "second/" + number % 50, bytes));
                System.out.println(number);
            }
        };
        new Thread(writer).start();
        writer.run();
    }
}
