package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The POMs of published modules have what Maven Central asks for, and the BOM names all that can be a dependency. */
class PublishedArtifactsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void theBomNamesEveryPublishedJarAndNothingElse() throws Exception {
        List<String> jars = new ArrayList<>();
        for (String module : publishedModules()) {
            Element project = project(module);
            if (text(project, "packaging", "jar").equals("jar")) {
                jars.add(text(project, "artifactId", ""));
            }
        }
        Element management = child(project("bom"), "dependencyManagement");
        List<Element> managed = children(child(management, "dependencies"), "dependency");

        assertThat(managed)
                .extracting(dependency -> text(dependency, "artifactId", ""))
                .containsExactlyInAnyOrderElementsOf(jars)
                .contains("verbatim-runtime", "verbatim-processor");
        assertThat(managed).allSatisfy(dependency -> {
            assertThat(text(dependency, "groupId", "")).isEqualTo("dev.verbatim");
            assertThat(text(dependency, "version", "")).isEqualTo("${project.version}");
        });
    }

    @Test
    void theBomHasTheVersionAndTheDataOfTheParentThatItDoesNotHave() throws Exception {
        Element bom = project("bom");
        Element parent = project(".");

        for (String element : List.of("groupId", "version", "url", "licenses", "developers", "scm")) {
            assertThat(content(bom, element)).as(element).isNotEmpty().isEqualTo(content(parent, element));
        }
    }

    @Test
    void everyPublishedPomSaysWhatItIs() throws Exception {
        for (String module : publishedModules()) {
            Element project = project(module);

            assertThat(text(project, "name", "")).as("name of %s", module).startsWith("Verbatim ::");
            assertThat(text(project, "description", ""))
                    .as("description of %s", module)
                    .endsWith(".");
        }
    }

    @Test
    void examplesAreNotPublished() throws Exception {
        assertThat(publishedModules()).contains("bom", "runtime").noneMatch(module -> module.startsWith("examples/"));
        assertThat(publishedModules()).doesNotContain("sample-app");
    }

    private static List<String> publishedModules() throws Exception {
        List<String> published = new ArrayList<>();
        for (Element module : children(child(project("."), "modules"), "module")) {
            String name = module.getTextContent().strip();
            List<Element> properties = children(project(name), "properties");
            if (properties.stream()
                    .noneMatch(all -> text(all, "maven.deploy.skip", "").equals("true"))) {
                published.add(name);
            }
        }
        return published;
    }

    private static Element project(String module) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(ROOT.resolve(module).resolve("pom.xml").toFile())
                .getDocumentElement();
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).get(0);
    }

    private static String text(Element parent, String name, String missing) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? missing : found.get(0).getTextContent().strip();
    }

    private static String content(Element parent, String name) {
        return text(parent, name, "").replaceAll("\\s+", " ");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
