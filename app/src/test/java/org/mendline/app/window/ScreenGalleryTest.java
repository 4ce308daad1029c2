package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Draws `docs/screens` anew: every screen at both sizes, light and dark.
/// `./mvnw test -pl app -am -Dtest=ScreenGalleryTest -Dsurefire.failIfNoSpecifiedTests=false -Dmendline.write=screens`
@EnabledIfSystemProperty(
        named = "mendline.write",
        matches = "screens",
        disabledReason = "docs/screens is drawn only when asked for")
class ScreenGalleryTest {
    private static final Path FOLDER = Path.of("..", "docs", "screens");
    private static final Map<Integer, Integer> HEIGHT_BY_WIDTH = Map.of(1366, 768, 1920, 1080);
    private static final List<String> SHOWN = List.of(
            "firstrun",
            "caseload",
            "drivers",
            "twin",
            "timeline",
            "plans-four",
            "why",
            "review",
            "import-preview-sixty",
            "check-set-aside",
            "report",
            "models",
            "settings");

    static List<ScreenStates> states() {
        List<ScreenStates> states = ScreenStates.all().stream()
                .filter(state -> SHOWN.contains(state.name()))
                .toList();
        assertThat(states).hasSameSizeAs(SHOWN);
        return states;
    }

    @ParameterizedTest
    @MethodSource("states")
    void draw(ScreenStates state) throws IOException {
        for (Map.Entry<Integer, Integer> size : HEIGHT_BY_WIDTH.entrySet()) {
            for (boolean dark : new boolean[] {false, true}) {
                Path out = FOLDER.resolve(state.name() + "-" + size.getKey() + (dark ? "-dark" : "-light") + ".png");
                ScreenPictures.write(
                        state.shot(size.getKey(), size.getValue(), dark), state.clinic(), state.steps(), out);
                assertThat(Files.size(out)).isPositive();
            }
        }
    }
}
