package dev.verbatim.maven.it;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.codehaus.plexus.classworlds.launcher.Launcher;

/** The program of {@link ResidentMaven}: runs Maven for each request in its input, with Maven's own launcher. */
final class MavenLoop {
    private MavenLoop() {}

    /**
     * Runs until the input ends.
     *
     * @param arguments the text that is printed after each run, before its exit code
     */
    public static void main(String[] arguments) throws Exception {
        DataInputStream requests = new DataInputStream(System.in);
        System.setIn(InputStream.nullInputStream());
        Launcher maven = new Launcher();
        maven.setSystemClassLoader(Launcher.class.getClassLoader());
        try (InputStream configuration =
                Files.newInputStream(Path.of(System.getProperty("maven.home"), "bin", "m2.conf"))) {
            maven.configure(configuration);
        }
        Properties initial = (Properties) System.getProperties().clone();
        while (true) {
            String folder;
            try {
                folder = requests.readUTF();
            } catch (EOFException over) {
                return;
            }
            String[] request = new String[requests.readInt()];
            for (int i = 0; i < request.length; i++) {
                request[i] = requests.readUTF();
            }
            // Maven sets a system property for each -D.
            System.setProperties((Properties) initial.clone());
            System.setProperty("user.dir", folder);
            System.setProperty("maven.multiModuleProjectDirectory", folder);
            maven.launch(request);
            System.out.flush();
            System.err.flush();
            System.out.println("\n" + arguments[0] + maven.getExitCode());
        }
    }
}
