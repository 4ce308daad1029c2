package org.mendline.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Habits of the whole house.
class HabitsTest {
    private static final JavaClasses HOUSE = House.classes();
    private static final int MOST_LINES = 500;

    private static final ArchRule OFFLINE = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(.*Socket.*|Http.*|http\\..*|InetAddress|Authenticator|ProxySelector)"
                    + "|java\\.net\\.http\\..*|java\\.nio\\.channels\\..*Socket.*|java\\.nio\\.channels\\.DatagramChannel"
                    + "|javax\\.net\\..*|java\\.rmi\\..*|com\\.sun\\.net\\.httpserver\\..*|javafx\\.scene\\.web\\..*")
            .because("Mendline is offline: nothing leaves the machine");

    /// The engine copies its natives out of their own jar, which Java reads through a jar: URL; nobody else needs one.
    private static final ArchRule URLS_STAY_CLOSED = noClasses()
            .that()
            .resideOutsideOfPackage("org.mendline.ml.engine")
            .should()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(URLConnection.class);

    private static final ArchRule NO_STATIC_STATE = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .because("state belongs to objects that someone owns");

    @Test
    void nothingOpensASocket() {
        OFFLINE.check(HOUSE);
        URLS_STAY_CLOSED.check(HOUSE);
    }

    @Test
    void onlyTheMainClassEndsTheProgram() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.mendline.app.Mendline")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(HOUSE);
    }

    @Test
    void thereIsNoStaticMutableState() {
        NO_STATIC_STATE.check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(HOUSE);
    }

    @Test
    void noSourceFileIsLongerThan500Lines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        int files = 0;
        for (String room : List.of("storage", "ml", "viz", "app")) {
            try (Stream<Path> sources = Files.walk(House.root().resolve(room).resolve("src/main/java"))) {
                for (Path source : sources.filter(file -> file.toString().endsWith(".java"))
                        .toList()) {
                    files++;
                    long lines = Files.readAllLines(source).size();
                    if (lines > MOST_LINES) {
                        tooLong.add(source.getFileName() + ": " + lines);
                    }
                }
            }
        }
        assertThat(files).isGreaterThan(50);
        assertThat(tooLong).isEmpty();
    }

    @Test
    void theRulesNoticeWhoBreaksThem() {
        JavaClasses offenders = new ClassFileImporter().importClasses(Offender.class);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> OFFLINE.check(offenders))
                .withMessageContaining("Socket")
                .withMessageContaining("HttpClient");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> URLS_STAY_CLOSED.check(offenders))
                .withMessageContaining("openStream");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> NO_STATIC_STATE.check(offenders))
                .withMessageContaining("count");
    }

    /// Does what nobody may.
    static final class Offender {
        static int count;

        Socket socket = new Socket();

        InputStream fetch(URL url) throws IOException {
            return url.openStream();
        }

        HttpClient client() {
            return HttpClient.newHttpClient();
        }
    }
}
