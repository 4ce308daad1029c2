package org.mendline.ml.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.PersonParameter;

/// What data can tell. With `-Dmendline.write=identifiability` the tables of the docs are made anew (minutes).
class IdentifiabilityTest {
    private static final Path TABLES = Path.of("src", "test", "resources", "org", "mendline", "ml", "twin");
    private static final int PER_CONDITION = 28;
    private static final long SEED = 20_261_121;
    private static final int PAIRS = 4;

    private static final ParticleTwinModel MODEL = ParticleTwinModel.priorOnly().withParticles(1000);

    @Test
    void aWatchTellsOfTheHeartAndVisitsOfTheCourse() {
        int people = Condition.values().length;
        Map<PersonParameter, Double> visits = contraction("visits", people);
        Map<PersonParameter, Double> watch = contraction("visits and watch", people);
        assertThat(visits.get(PersonParameter.BASE_LN_RMSSD)).isBetween(-0.3, 0.3);
        assertThat(watch.get(PersonParameter.BASE_LN_RMSSD)).isGreaterThan(0.8);
        assertThat(visits.get(PersonParameter.START_CAPACITY)).isGreaterThan(0.3);
    }

    private static Map<PersonParameter, Double> contraction(String pattern, int people) {
        return Identifiability.of(MODEL, Identifiability.patterns().get(pattern), people, SEED)
                .contraction();
    }

    @Test
    void tablesOfTheDocsAreMadeAnewOnRequest() throws IOException {
        boolean write = "identifiability".equals(System.getProperty("mendline.write"));
        int people = write ? PER_CONDITION * Condition.values().length : 3;
        Map<String, Identifiability> results = new LinkedHashMap<>();
        Identifiability.patterns().forEach((name, p) -> results.put(name, Identifiability.of(MODEL, p, people, SEED)));
        String contraction = contractionTable(results);
        assertThat(contraction.lines()).hasSizeGreaterThan(PersonParameter.COUNT);
        if (write) {
            Files.writeString(TABLES.resolve("identifiability-contraction.md"), contraction);
            Files.writeString(TABLES.resolve("identifiability-entangled.md"), entangledTable(results));
        }
    }

    private static String contractionTable(Map<String, Identifiability> results) {
        StringBuilder text = new StringBuilder();
        text.append("People per column: ")
                .append(results.values().iterator().next().people())
                .append(", seed ")
                .append(SEED)
                .append(", ")
                .append(ParticleTwinModel.DYNAMICS_VERSION)
                .append(".\n\n| parameter |");
        results.keySet().forEach(name -> text.append(' ').append(name).append(" |"));
        text.append("\n|---").append("|---".repeat(results.size())).append("|\n");
        for (PersonParameter p : PersonParameter.values()) {
            text.append("| ").append(words(p)).append(" |");
            results.values()
                    .forEach(r -> text.append(String.format(
                            Locale.ROOT, " %.2f |", r.contraction().get(p))));
            text.append('\n');
        }
        return text.toString();
    }

    private static String entangledTable(Map<String, Identifiability> results) {
        StringBuilder text = new StringBuilder("| record | pair | correlation |\n|---|---|---|\n");
        results.forEach((name, r) -> {
            List<Identifiability.Pair> strongest = r.entangled().subList(0, PAIRS);
            for (Identifiability.Pair pair : strongest) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %s, %s | %.2f |%n",
                        name,
                        words(pair.first()),
                        words(pair.second()),
                        pair.correlation()));
            }
        });
        return text.toString();
    }

    private static String words(PersonParameter p) {
        return p.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace(" ln ", " ");
    }
}
