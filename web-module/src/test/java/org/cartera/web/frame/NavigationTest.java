package org.cartera.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cartera.domain.staff.Role;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the navigation does not offer, the server refuses. */
class NavigationTest {

    @Test
    void theServerLetsInExactlyTheRolesThatSeeTheEntry() throws Exception {
        Document web = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("src/main/webapp/WEB-INF/web.xml").toFile());
        for (Navigation.Entry entry : Navigation.ALL) {
            Set<String> expected = entry.roles().equals(EnumSet.allOf(Role.class))
                    ? Set.of("**")
                    : entry.roles().stream().map(Enum::name).collect(Collectors.toSet());
            assertThat(rolesOf(web, entry.path())).as(entry.path()).isEqualTo(new TreeSet<>(expected));
        }
    }

    /** The constraint of the page itself, else of its folder, else the one of all pages. */
    private static Set<String> rolesOf(Document web, String path) {
        String folder = path.substring(0, path.lastIndexOf('/')) + "/*";
        for (String pattern : new String[] {path, folder}) {
            NodeList constraints = web.getElementsByTagName("security-constraint");
            for (int i = 0; i < constraints.getLength(); i++) {
                Element constraint = (Element) constraints.item(i);
                if (texts(constraint, "url-pattern").contains(pattern)) {
                    return texts(constraint, "role-name");
                }
            }
        }
        return Set.of();
    }

    private static Set<String> texts(Element constraint, String name) {
        NodeList nodes = constraint.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent().strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
